/** dependency-cruiser: who may import whom (docs/architecture.md), and no cycles. */
const pureParsers =
  'zod|fflate|parse5|slugify|mdast-util-[a-z-]+|micromark[a-z-]*|@types/mdast|mdast|schema-dts';
const npm = (names) => `(^|/)node_modules/(${names})/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const never = (from, to, comment) =>
  forbid(
    `${from.replace(/\W+/g, ' ').trim()}: no ${to.replace(/\W+/g, ' ').trim()}`,
    comment,
    { path: from },
    { path: to },
  );

/** What the command line has no use for: windows and channels. The rest of electron/ it shares while Electron-free. */
const windowSide = '^(renderer|contract)/|^electron/([^/]+|(app|ipc|windows|tour|preview)/.*)$';
const marking = 'domain/(comments|suggestions|sources)/';

export default {
  forbidden: [
    forbid(
      'no cycles',
      'Two files that need each other are one thing, or miss a third.',
      {},
      { circular: true },
    ),

    forbid(
      'domain: pure',
      `domain/ imports domain/ and these packages only: ${pureParsers}. (exifr would bring Node's globals in by its types.)`,
      { path: '^domain/' },
      { pathNot: ['^domain/', npm(pureParsers)] },
    ),
    forbid(
      'domain: body knows no one',
      'body <- comments, suggestions, sources <- article <- all the rest.',
      { path: '^domain/body/' },
      { path: '^domain/[^/]+/', pathNot: ['^domain/body/', '^domain/text/'] },
    ),
    forbid(
      'domain: marks know the body only',
      'body <- comments, suggestions, sources <- article <- all the rest.',
      { path: `^${marking}` },
      { path: '^domain/[^/]+/', pathNot: ['^domain/(body|text)/', `^${marking}`] },
    ),
    forbid(
      'domain: article knows body and marks only',
      'body <- comments, suggestions, sources <- article <- all the rest.',
      { path: '^domain/article/' },
      { path: '^domain/[^/]+/', pathNot: ['^domain/(body|text|article)/', `^${marking}`] },
    ),

    forbid(
      'contract: domain and zod only',
      'The contract is what may cross the process line, no more.',
      { path: '^contract/' },
      { pathNot: ['^(contract|domain)/', npm('zod')] },
    ),

    never('^electron/', '^(renderer|cli)/', 'The main process has no screen code.'),
    forbid(
      'electron: no React, no Lexical',
      'It stores articles and does not edit them.',
      { path: '^electron/' },
      { path: npm('react|react-dom|lexical|@lexical/[^/]+|@base-ui/[^/]+') },
    ),

    forbid(
      'cli: no windows',
      'cli/ shares the file store, not the screen.',
      { path: '^cli/' },
      { path: windowSide },
    ),
    forbid(
      'cli: no Electron',
      'The command line runs on plain Node.',
      { path: '^cli/' },
      { path: npm('electron|electron-store'), reachable: true },
    ),

    never('^renderer/', '^(electron|cli)/', 'The screen reaches the rest through api.ts.'),
    forbid(
      'renderer: no Node',
      'The renderer is sandboxed.',
      { path: '^renderer/', pathNot: '^renderer/vite.config.ts' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer: no Electron',
      'The renderer is sandboxed.',
      { path: '^renderer/' },
      { path: npm('electron') },
    ),
    forbid(
      'renderer: contract by api.ts',
      'One file speaks to the main process.',
      { path: '^renderer/', pathNot: '^renderer/api.ts$' },
      { path: '^contract/' },
    ),
    forbid(
      'renderer: ui knows no articles',
      'ui/ is buttons and dialogs.',
      { path: '^renderer/ui/' },
      { path: '^(renderer|domain)/', pathNot: '^renderer/ui/' },
    ),
    forbid(
      'renderer: editor knows no feature',
      'Features hand the editor their extensions.',
      { path: '^renderer/editor/' },
      { path: '^renderer/', pathNot: '^renderer/(editor|ui)/' },
    ),
    forbid(
      'renderer: features apart',
      'App composes features; they talk by commands.',
      { path: '^renderer/features/([^/]+)/' },
      {
        path: '^renderer/',
        pathNot: ['^renderer/features/$1/', '^renderer/(ui|editor)/', '^renderer/api.ts$'],
      },
    ),

    never(
      '^(domain|contract|electron|renderer|cli)/',
      '^(tests|scripts)/',
      'The app does not know its tests.',
    ),
    forbid(
      'no development packages in the app',
      'Only dependencies are part of Stet.',
      { path: '^(domain|contract|electron|renderer|cli)/', pathNot: 'vite\\.[a-z.]*config\\.ts$' },
      {
        dependencyTypes: ['npm-dev'],
        pathNot: [npm('electron'), npm('@types/[^/]+')],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|woff2)$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};

import { readFileSync, rmSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { runTool } from './run.mjs';

/** Unit and integration tests. */
export async function runUnit(filters) {
  const file = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', 'vitest', ['run', '--passWithNoTests', ...reporters, ...filters]);
  const report = read(file);
  return counted(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Tests in the real window. They find Electron by `import electron from 'electron'`. */
export async function runEndToEnd(filters) {
  const file = freshReport('e2e.json');
  const code = await runTool('playwright', 'playwright', [
    'test',
    '-c',
    'tests',
    '--pass-with-no-tests',
    ...filters,
  ]);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file)?.stats ?? {};
  if (flaky > 0) console.log(`${flaky} passed only at the second try: look at them.`);
  return counted(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/** A file that cannot be loaded, or a runner that crashes, has no failed test to its name; it counts as one. */
function counted(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function freshReport(name) {
  const file = fromRoot('.cache/tests', name);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner ended before it could report; its exit code says the rest
  }
}

import { runTool } from './run.mjs';

const folders = ['domain', 'contract', 'electron', 'renderer', 'cli', 'tests'];

/** The static checks; each counts as one test. */
export const checks = {
  typecheck: () => runTool('typescript', 'tsc', ['-b']),
  lint: () => runTool('eslint', 'eslint', ['.']),
  imports: () =>
    runTool('dependency-cruiser', 'depcruise', ['--config', 'scripts/lint/dependencies.mjs', ...folders]),
};

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { showFailure, showOutcome } from './show.ts';
import { run } from './run.ts';

// Commands are loaded after this, so that their compiled code is kept between calls.
enableCompileCache(fileURLToPath(new URL('../node_modules/.stet/compile-cache', import.meta.url)));

const args = process.argv.slice(2);
const end = args.indexOf('--');
const asJson = (end < 0 ? args : args.slice(0, end)).includes('--json');

// A reader that stops reading ("stet list | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    process.exitCode = showFailure(error, asJson);
  });
}

try {
  process.exitCode = showOutcome(await run(args), asJson);
} catch (error) {
  process.exitCode = showFailure(error, asJson);
}

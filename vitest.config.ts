import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A file that needs a page says so itself: `// @vitest-environment happy-dom`.
    environment: 'node',
    // Vitest leaves one core free, and of two that is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    // Files, processes and clocks are real here; on a loaded build machine a second try is allowed, never at a desk.
    retry: process.env['CI'] === undefined ? 0 : 1,
    restoreMocks: true,
    setupFiles: ['tests/fixedSeed.ts'],
  },
});

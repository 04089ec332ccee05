import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A file that needs a page says so itself: `// @vitest-environment happy-dom`.
    environment: 'node',
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    restoreMocks: true,
    setupFiles: ['tests/fixedSeed.ts'],
  },
});

import fc from 'fast-check';

/**
 * A red run must mean that this change broke something, so `npm test` plays the same random cases each time. To look
 * for new ones: STET_FUZZ_SEED=$RANDOM STET_FUZZ_RUNS=5000 npm run test:unit.
 */
fc.configureGlobal({ seed: Number(process.env['STET_FUZZ_SEED'] ?? 20261123) });

import { SetupError } from '../setup/paths.mjs';

/** Adds up what passed and failed over all checks and test runners. */
export class Total {
  #counts = { passed: 0, failed: 0, skipped: 0 };
  #failedChecks = [];

  add(counts) {
    for (const name of Object.keys(this.#counts)) this.#counts[name] += counts[name];
  }

  /** Does what a later part needs; only its failure counts. True when it went well. */
  async attempt(name, work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.#fail(name, error instanceof SetupError ? error.message : error);
      return false;
    }
  }

  /** Runs one check, which counts as one test; true when it passed. */
  async check(name, work) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const code = await work().catch((error) => error);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (code !== 0)
      return this.#fail(name, `FAILED: ${name} (${seconds} s)`, ...(code instanceof Error ? [code] : []));
    this.#counts.passed += 1;
    console.log(`ok: ${name} (${seconds} s)`);
    return true;
  }

  #fail(name, ...why) {
    this.#counts.failed += 1;
    this.#failedChecks.push(name);
    console.error(...why);
    return false;
  }

  /** Prints the last line and returns the exit code. */
  print(filters) {
    const { passed, failed, skipped } = this.#counts;
    const nothingRan = passed + failed + skipped === 0;
    if (nothingRan && filters.length > 0) console.error(`No test file matches ${filters.join(' ')}`);
    if (this.#failedChecks.length > 0) console.log(`\nFailed: ${this.#failedChecks.join(', ')}`);
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return failed > 0 || nothingRan ? 1 : 0;
  }
}

import type { Failure } from '../../contract/errors.ts';

/** An expected failure on its way up: the gate (ipc/register.ts) and the command line turn it into its sentence. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: Failure['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FailureError';
    this.failure = { code, message };
  }
}

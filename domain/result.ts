/** The outcome of something that may fail in an expected way. Failures that are bugs are thrown instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a reason as a failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Makes a `switch` over a union exhaustive: adding a member to the union then breaks the build here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

import { requests, type Output, type RequestName } from '../../contract/contract.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { fileFailure } from '../files/fileErrors.ts';
import type { Log } from '../files/appendLog.ts';
import type { Asker, Handler, Handlers } from './handlers.ts';

export interface Call {
  readonly name: RequestName;
  readonly input: unknown;
  /** Null when the call came from anything but the main frame of a window of ours. */
  readonly asker: Asker | null;
}

/** The one gate into the main process: trusted sender, checked input, and failures as values. */
export async function answer(handlers: Handlers, log: Log, { name, input, asker }: Call): Promise<Result<unknown, Failure>> {
  if (asker === null) {
    log.error(name, new Error('asked by a frame that is not ours'));
    return fail({ code: 'invalid', message: 'Only Stet’s own window may ask for this.' });
  }
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    log.error(name, new Error(`input refused at “${where}”: ${parsed.error.issues[0]?.code ?? ''}`));
    return fail({ code: 'invalid', message: 'Stet could not do that: the request was not complete. Please try again.' });
  }
  // Name, schema and handler belong together by the type of Handlers; indexing by a union loses that.
  const handler = handlers[name] as (input: unknown, asker: Asker) => ReturnType<Handler<RequestName>>;
  try {
    return ok<Output<RequestName>>(await handler(parsed.data, asker));
  } catch (error) {
    const failure = fileFailure(error, 'Stet could not do that');
    if (failure !== null) return fail(failure);
    log.error(name, error);
    return fail({ code: 'internal', message: 'Something went wrong inside Stet. Your text is still here; please try again.' });
  }
}

import type { Api, EventName, Input, Output, Payload, RequestName } from '../contract/contract.ts';
import type { Failure } from '../contract/errors.ts';
import type { Result } from '../domain/result.ts';

/** The one place that knows the main process: everything else asks through these functions. */
declare global {
  interface Window {
    readonly api: Api;
  }
}

/** Asks the main process. Expected failures come back as values, with a sentence for the person. */
export function request<C extends RequestName>(
  name: C,
  input: Input<C>,
): Promise<Result<Output<C>, Failure>> {
  return window.api.request(name, input);
}

/** Takes an article that was dropped from the file manager into the desk; one of the desk itself is only found. */
export function takeDropped(file: File): Promise<Result<Output<'import:article'>, Failure>> {
  return window.api.takeDropped(file);
}

/** Listens to the main process; the result stops listening. */
export function listen<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void {
  return window.api.on(name, listener);
}

export type {
  Desks,
  ExportFormat,
  ImportReport,
  Media,
  OpenedArticle,
  SaveReceipt,
  Sound,
} from '../contract/contract.ts';
export type { Failure } from '../contract/errors.ts';

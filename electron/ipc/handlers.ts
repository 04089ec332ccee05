import type { EventName, Input, Output, Payload, RequestName } from '../../contract/contract.ts';

/** Who asked: the window a dialog belongs to and an event goes back to. */
export interface Asker {
  readonly windowId: number;
}

export type Handler<C extends RequestName> = (input: Input<C>, asker: Asker) => Output<C> | Promise<Output<C>>;

/** One handler for every request of the contract: a missing one, or one of another type, does not compile. */
export type Handlers = { readonly [C in RequestName]: Handler<C> };
export type SomeHandlers<C extends RequestName> = Pick<Handlers, C>;

/** Sends an event to every window, or to all but one. */
export type Broadcast = <E extends EventName>(name: E, payload: Payload<E>, exceptWindowId?: number) => void;

import type { BlockId } from '../body/body.ts';

/** `blocks`: publishing is refused. `warns`: a reader would notice. `advises`: a matter of taste or house style. */
export type Severity = 'blocks' | 'warns' | 'advises';

/** Where a finding points. */
export type Anchor =
  | { readonly kind: 'article' }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'block'; readonly id: BlockId };

/** What a check reports. `rule` is its stable id, e.g. "picture-alt"; `message` a sentence with what to do. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly message: string;
}

import { useMemo } from 'react';
import type { FieldName } from '../../domain/review/fields.ts';
import { FieldStrip } from '../features/review/FieldStrip.tsx';
import type { Stet } from './actions.ts';

/** The suggestions for one field, under it. */
export function FieldSuggestions({ stet: { core, reviewing }, field }: { readonly stet: Stet; readonly field: FieldName }) {
  const suggestions = core.review((state) => state.suggestions);
  const readOnly = core.article((state) => state.session?.readOnly !== null);
  const here = useMemo(() => suggestions.filter((one) => one.field === field), [suggestions, field]);
  return <FieldStrip suggestions={here} readOnly={readOnly} onDecide={reviewing.decide} />;
}

import { useMemo } from 'react';
import type { FieldName } from '../../domain/review/fields.ts';
import { FieldStrip } from '../features/review/FieldStrip.tsx';
import type { Stet } from './actions.ts';

/** The suggestions for one field, under it; in the view of what is new, what is new about it. */
export function FieldSuggestions({ stet: { core, reviewing }, field }: { readonly stet: Stet; readonly field: FieldName }) {
  const view = core.review((state) => state.view);
  const suggestions = core.review((state) => state.suggestions);
  const since = core.reading((state) => state.since);
  const readOnly = core.article((state) => state.session?.readOnly !== null);
  const all = useMemo(() => {
    if (view !== 'since') return view === 'original' || view === 'final' ? [] : suggestions;
    return (since?.things ?? []).flatMap((thing) => (thing.kind === 'text' ? [thing.suggestion] : []));
  }, [view, suggestions, since]);
  const here = useMemo(() => all.filter((one) => one.field === field), [all, field]);
  const decide: typeof reviewing.decide = (these, decision) => {
    reviewing.decide(these, decision);
    // The strip goes. In the text Undo takes the decision back; in the field it would be that of its letters.
    const key = core.article.getState().session?.key;
    if (key !== undefined) core.editorOf(key)?.focusBack();
  };
  const label = view === 'since' ? 'New in this field' : 'Suggested for this field';
  return <FieldStrip label={label} suggestions={here} readOnly={readOnly} {...(view === 'since' ? {} : { onDecide: decide })} />;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../domain/article/article.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';
import type { Block } from '../../../domain/body/body.ts';
import { applyDelta, deltaToJson, DeltaSchema, diffContent, type Delta } from '../../../domain/journal/delta.ts';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: text === '' ? [] : [{ text }] });
const content = (blocks: Block[], extra: object = {}): Content => ({ meta: newMetadata(), body: blocks, ...extra });

/** As a journal would: to JSON and back. */
function roundTrip(delta: Delta): Delta {
  return DeltaSchema.parse(JSON.parse(deltaToJson(delta)));
}

describe('a delta of an article', () => {
  it('is null for equal contents', () => {
    const same = content([paragraph('a', 'x')]);
    expect(diffContent(same, { ...same })).toBeNull();
  });

  it('holds only the block that was typed in', () => {
    const before = content([paragraph('a', 'one'), paragraph('b', 'two'), paragraph('c', 'three')]);
    const after = { ...before, body: [before.body[0], paragraph('b', 'two!'), before.body[2]] as Block[] };
    expect(diffContent(before, after)).toEqual({ blocks: { at: 1, remove: 1, insert: [paragraph('b', 'two!')] } });
  });

  it('carries unknown blocks, metadata and other parts, also parts that went', () => {
    const before = content([paragraph('a', 'one')], { later: { a: 1 }, gone: [1] });
    const unknown: Block = { type: 'unknown', id: 'u', raw: { type: 'map', id: 'u', zoom: 3 } };
    const { gone: _gone, ...kept } = before;
    const meta = { ...before.meta, headline: 'New', publishedAt: '2026-11-23T10:00:00Z' };
    const after: Content = { ...kept, meta, body: [...before.body, unknown], later: { a: 2 } };
    const delta = diffContent(before, after);
    expect(delta).not.toBeNull();
    expect(applyDelta(before, roundTrip(delta as Delta))).toEqual(after);
    const back = diffContent(after, { ...after, meta: { ...meta, publishedAt: null } }) as Delta;
    expect(applyDelta(after, roundTrip(back))?.meta.publishedAt).toBeNull();
  });

  it('is refused where it does not fit', () => {
    expect(applyDelta(content([]), { blocks: { at: 3, remove: 1, insert: [] } })).toBeNull();
    expect(applyDelta(content([]), { meta: { headline: 7 } })).toBeNull();
  });

  it('takes any content to any other', () => {
    const pool = ['a', 'b', 'c', 'd', 'e'].map((id) => paragraph(id, id.repeat(3)));
    const some = fc.subarray(pool).map((blocks) => content([...blocks]));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const delta = diffContent(before, after);
        expect(delta === null ? before : applyDelta(before, roundTrip(delta))).toEqual(after);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { LayoutSchema } from '../../../domain/settings/settings.ts';
import { visibleLayout, type Panel, type Visible } from '../../../renderer/app/visibleLayout.ts';

const shown = (visible: Visible): string[] => Object.entries(visible).filter(([, isShown]) => isShown).map(([panel]) => panel).toSorted();
const layout = (...panels: Panel[]) => LayoutSchema.parse({ library: panels.includes('library'), details: panels.includes('details'), preview: panels.includes('preview'), review: panels.includes('review') });
const ALL = layout('library', 'details', 'preview', 'review');

describe('visibleLayout', () => {
  test.each([
    ['the review in place of the details', layout('library', 'details', 'review'), 'usual', ['library', 'review']],
    ['the preview in place of both', ALL, 'usual', ['library', 'preview']],
    ['two at the right with room for them', layout('details', 'preview'), 'roomy', ['details', 'preview']],
    ['none beside the text of a narrow window', ALL, 'narrow', []],
  ] as const)('%s', (_, asked, room, expected) => {
    expect(shown(visibleLayout(asked, room, null, true))).toEqual(expected);
  });

  test.each(['library', 'details', 'preview', 'review'] as const)('a narrow window shows the drawer that is asked for, and that alone: %s', (panel) => {
    expect(shown(visibleLayout(ALL, 'narrow', panel, true))).toEqual([panel]);
    expect(shown(visibleLayout({ ...ALL, focus: true }, 'narrow', panel, true))).toEqual([panel]);
    expect(shown(visibleLayout(ALL, 'narrow', panel, false))).toEqual(panel === 'library' ? ['library'] : []);
  });

  test('a wide window has no drawer, and in focus mode no panel', () => {
    expect(shown(visibleLayout(layout('library'), 'usual', 'details', true))).toEqual(['library']);
    expect(shown(visibleLayout({ ...ALL, focus: true }, 'roomy', null, true))).toEqual([]);
  });
});

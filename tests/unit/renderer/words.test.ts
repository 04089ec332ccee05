import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, commandOf } from '../../../domain/commands/commands.ts';
import type { SaveView } from '../../../renderer/features/autosave/autosave.ts';
import { saveWords, spokenSaveWords } from '../../../renderer/features/autosave/saveWords.ts';
import { createRunner, type CommandTable } from '../../../renderer/features/commands/commandTable.ts';
import { createKeyTable, matchesKeys } from '../../../renderer/features/commands/matchKeys.ts';
import { scaleToFit } from '../../../renderer/features/preview/devices.ts';
import { baseUrlProblem, sectionsFromLines } from '../../../renderer/features/settings/outletEdits.ts';
import { minutesToRead } from '../../../renderer/features/statusbar/minutesToRead.ts';
import { groupsThatFit, TOOL_GROUPS } from '../../../renderer/features/toolbar/toolbarGroups.ts';
import { formatKeys } from '../../../renderer/ui/formatKeys.ts';

const view = (over: Partial<SaveView>): SaveView => ({
  kind: 'clean',
  savedAt: null,
  problem: null,
  code: null,
  retryAt: null,
  unsavedSince: null,
  ...over,
});
const time = (): string => '14:03:22';

describe('the save state in words', () => {
  it.each([
    [view({ savedAt: 'x' }), 'Saved 14:03:22'],
    [view({}), 'All changes saved'],
    [view({ kind: 'dirty' }), 'Edited'],
    [view({ kind: 'saving' }), 'Saving…'],
    [
      view({ kind: 'failed', problem: 'Not saved: the disk is full.', retryAt: 4200 }),
      'Not saved: the disk is full. Trying again in 5 s',
    ],
    [
      view({ kind: 'failed', problem: 'The disk is full.', retryAt: 0 }),
      'Not saved: the disk is full. Trying again in 0 s',
    ],
    [view({ kind: 'readOnly' }), 'Read only'],
  ])('%o', (state, words) => {
    expect(saveWords(state, 0, time)).toBe(words);
  });

  it('is not read out while somebody types', () => {
    expect(spokenSaveWords(view({ kind: 'dirty' }), true, time)).toBe('');
    expect(spokenSaveWords(view({ savedAt: 'x' }), false, time)).toBe('');
    expect(spokenSaveWords(view({ savedAt: 'x' }), true, time)).toBe('Saved 14:03:22');
    expect(spokenSaveWords(view({ kind: 'failed', problem: 'The disk is full.', retryAt: 9 }), false, time)).toBe(
      'Not saved: the disk is full.',
    );
  });
});

describe('shortcuts', () => {
  const press = { key: 's', code: 'KeyS', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

  it('tells apart what differs in one key', () => {
    expect(matchesKeys(press, 'CmdOrCtrl+S', false)).toBe(true);
    expect(matchesKeys({ ...press, shiftKey: true }, 'CmdOrCtrl+S', false)).toBe(false);
    expect(matchesKeys({ ...press, ctrlKey: false, metaKey: true }, 'CmdOrCtrl+S', true)).toBe(true);
    expect(matchesKeys({ ...press, metaKey: true }, 'CmdOrCtrl+S', false)).toBe(false);
  });

  it('knows a key by its place when Shift makes another character of it', () => {
    expect(
      matchesKeys({ ...press, key: '*', code: 'Digit8', shiftKey: true }, 'CmdOrCtrl+Shift+8', false),
    ).toBe(true);
  });

  it('are looked up among those of the person, in the order of the commands', () => {
    const commandsOf = createKeyTable(false);
    expect(commandsOf(press, {})).toEqual(['file.save']);
    expect(commandsOf(press, { 'file.save': '', 'view.library': 'CmdOrCtrl+S' })).toEqual(['view.library']);
    expect(commandsOf({ ...press, ctrlKey: false }, {})).toEqual([]);
    expect(commandsOf({ ...press, ctrlKey: false, key: 'F7', code: 'F7' }, {})).not.toEqual([]);
  });

  it('are written as people of the platform write them', () => {
    expect(formatKeys('CmdOrCtrl+Shift+X', false)).toBe('Ctrl+Shift+X');
    expect(formatKeys('CmdOrCtrl+Alt+P', true)).toBe('⌘⌥P');
  });

  it('belong to one command each', () => {
    const keys = COMMAND_IDS.map((id) => commandOf(id).keys).filter((one) => one !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('running commands', () => {
  it('refuses one whose condition does not hold', () => {
    const ran: string[] = [];
    const table = Object.fromEntries(
      COMMAND_IDS.map((id) => [id, () => ran.push(id)]),
    ) as unknown as CommandTable;
    const run = createRunner(table, () => ({ holds: ['desk'], on: [] }));
    run('file.save');
    run('file.new');
    run('app.settings');
    expect(ran).toEqual(['file.new', 'app.settings']);
  });
});

describe('small sums', () => {
  it('fits tool groups into a width, all of them when there is room', () => {
    expect([0, 151, 10_000].map(groupsThatFit)).toEqual([0, 1, TOOL_GROUPS.length]);
  });
  it('shrinks a device to the panel and never grows it', () => {
    expect([scaleToFit('phone', 195), scaleToFit('phone', 900), scaleToFit('desktop', 640)]).toEqual([
      0.5, 1, 0.5,
    ]);
  });
  it('reads a minute at least', () => {
    expect([0, 5, 2300].map(minutesToRead)).toEqual([0, 1, 10]);
  });
  it('takes sections one a line', () => {
    expect(sectionsFromLines(' World \n\nSport\nWorld')).toEqual(['World', 'Sport']);
  });
  it('knows an address that is none', () => {
    expect(baseUrlProblem('https://example.org')).toBeNull();
    expect(baseUrlProblem('javascript:alert(1)')).toContain('not a web address');
  });
});

import { z } from 'zod';
import { COMMAND_IDS, commandOf, type CommandId } from './commands.ts';

/** Shortcuts that the person changed, by command; empty for none. Ids of other versions of Stet are kept. */
export const ShortcutsSchema = z.record(z.string().max(60), z.string().max(60));
export type Shortcuts = z.infer<typeof ShortcutsSchema>;

/** The shortcuts of a command: the person's own, or those it came with. The first is the one that is shown. */
export function keysOf(id: CommandId, own: Shortcuts): readonly string[] {
  const { keys, otherKeys } = commandOf(id);
  const changed = own[id];
  if (changed !== undefined) return changed === '' ? [] : [changed];
  return [keys, otherKeys].filter((one) => one !== undefined);
}

/** The commands that these keys give, but for one. */
export function holdersOf(keys: string, own: Shortcuts, except: CommandId): CommandId[] {
  const wanted = sameKeys(keys);
  return COMMAND_IDS.filter((id) => id !== except && keysOf(id, own).some((one) => sameKeys(one) === wanted));
}

/** Ctrl is the main key but on macOS, where nobody should be offered both either. */
const sameKeys = (keys: string): string => keys.replace(/^Ctrl\+/, 'CmdOrCtrl+');

/** The shortcuts once a command has these keys; whoever had them has none. With null it is as it came. */
export function withKeys(own: Shortcuts, id: CommandId, keys: string | null): Shortcuts {
  const { [id]: _before, ...others } = own;
  if (keys === null) return others;
  const without = Object.fromEntries(holdersOf(keys, others, id).map((one) => [one, '']));
  return { ...others, ...without, [id]: keys };
}

/** With Ctrl (Cmd on macOS) or Alt these move the caret and edit in every text and field. */
const OF_TEXT = /^(?:CmdOrCtrl|Alt)\+(?:Shift\+)?(?:Left|Right|Home|End|Enter)$|^CmdOrCtrl\+(?:[ACVXYQU]|Up|Down|Shift\+V)$|^(?:Shift\+)?F10$|^Alt\+F4$/;

/** Whether keys belong to the text or the system and would be lost to them, or never reach a command. */
export function isReserved(keys: string): boolean {
  return OF_TEXT.test(keys) || COMMAND_IDS.some((id) => commandOf(id).keysElsewhere === true && commandOf(id).keys === keys);
}

/** The parts of a key press that a shortcut is made of. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', Space: 'Space', Tab: 'Tab', Enter: 'Enter',
  Home: 'Home', End: 'End', PageUp: 'PageUp', PageDown: 'PageDown', Insert: 'Insert',
  Equal: '=', Minus: '-', Comma: ',', Period: '.', Slash: '/', Backslash: '\\', Semicolon: ';', Quote: "'",
  BracketLeft: '[', BracketRight: ']', Backquote: '`',
};

/** A key press as an accelerator; null for one that only types, or is only modifiers. */
export function acceleratorOf(press: Press, mac: boolean): string | null {
  // The letter that is on the key, the place of anything else.
  const key = /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() : keyName(press.code);
  if (key === null) return null;
  const isMain = mac ? press.metaKey : press.ctrlKey;
  const parts = [
    ...(isMain ? ['CmdOrCtrl'] : []), ...(mac && press.ctrlKey ? ['Ctrl'] : []), ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
  ];
  const isFunction = /^F\d+$/.test(key);
  return isFunction || isMain || press.altKey || press.ctrlKey ? [...parts, key].join('+') : null;
}

/** The physical key of a key's name, for presses that Alt or Shift turn into another character. */
export function codeOfKey(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return Object.entries(NAMED).find(([, name]) => name === key)?.[0] ?? key;
}

function keyName(code: string): string | null {
  const letter = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? letter?.[3] ?? NAMED[code] ?? null;
}

/** The parts of a keyboard event that a shortcut is made of. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is an accelerator such as "CmdOrCtrl+Shift+S". */
export function matchesKeys(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const isMain = parts.includes('CmdOrCtrl');
  return (
    press.ctrlKey === (parts.includes('Ctrl') || (isMain && !mac)) &&
    press.metaKey === (isMain && mac) &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt') &&
    (press.key.toLowerCase() === key.toLowerCase() || press.code === codeOf(key))
  );
}

/** The physical key, for presses that Alt or Shift turn into another character. */
function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (key === 'Up' || key === 'Down') return `Arrow${key}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}

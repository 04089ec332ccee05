import { codeOfKey, type Press } from '../../../domain/commands/shortcuts.ts';

/** Whether a key press is an accelerator such as "CmdOrCtrl+Shift+S". */
export function matchesKeys(press: Press, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const isMain = parts.includes('CmdOrCtrl');
  return (
    press.ctrlKey === (parts.includes('Ctrl') || (isMain && !mac)) &&
    press.metaKey === (isMain && mac) &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt') &&
    (press.key.toLowerCase() === key.toLowerCase() || press.code === codeOfKey(key))
  );
}

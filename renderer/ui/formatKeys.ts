const MAC: Record<string, string> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };
const OTHER: Record<string, string> = { CmdOrCtrl: 'Ctrl' };

/** An accelerator such as "CmdOrCtrl+Shift+X" as people of this platform write it. */
export function formatKeys(keys: string, mac = isMac()): string {
  // A trailing plus is the key itself: "CmdOrCtrl++".
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const names = parts.map((part) => (mac ? MAC : OTHER)[part] ?? part);
  return names.join(mac ? '' : '+');
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS');
}

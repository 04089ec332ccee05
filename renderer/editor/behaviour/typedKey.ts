/** Whether a key writes a character and gives no command: AltGr writes, and so does Option on a Mac. */
export function writesCharacter(event: KeyboardEvent): boolean {
  // Named keys have longer names; a character outside the basic plane is two units long.
  return Array.from(event.key).length === 1 && !isCommand(event);
}

/** Whether an input method, or an accent that waits for its letter, begins to write with this key. */
export function beginsComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || (event.key === 'Dead' && !isCommand(event));
}

function isCommand(event: KeyboardEvent): boolean {
  // Windows says Ctrl and Alt for AltGr.
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.metaKey || (event.altKey && !navigator.userAgent.includes('Mac OS'));
}

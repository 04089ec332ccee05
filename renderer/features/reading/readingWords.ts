const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const DAY_MS = 24 * 60 * 60 * 1000;

/** “12 changes since you read it on Tuesday at 14:02”. */
export function sinceWords(count: number, at: string, now = new Date()): string {
  return `${count === 1 ? '1 change' : `${count} changes`} since you read it ${whenRead(new Date(at), now)}`;
}

/** “3 of 12 changes”. */
export function stepWords(count: number, at: number): string {
  const all = count === 1 ? '1 change' : `${count} changes`;
  return at < 0 ? all : `${at + 1} of ${all}`;
}

function whenRead(at: Date, now: Date): string {
  const clock = `at ${time.format(at)}`;
  if (at.toDateString() === now.toDateString()) return clock;
  if (now.getTime() - at.getTime() < 6 * DAY_MS) return `on ${weekday.format(at)} ${clock}`;
  return `on ${(at.getFullYear() === now.getFullYear() ? day : year).format(at)} ${clock}`;
}

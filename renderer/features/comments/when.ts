const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** A moment in few words: the time of today, the day of any other; nothing for one that is none. */
export function when(at: string, now = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return date.toDateString() === now.toDateString() ? time.format(date) : day.format(date);
}

/** The same to the minute. */
export function exactly(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : `${day.format(date)} ${date.getFullYear()}, ${time.format(date)}`;
}

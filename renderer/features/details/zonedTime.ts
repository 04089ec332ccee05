/** The wall-clock time of an instant in a zone, as a date-and-time field holds it: "2026-11-23T14:05". */
export function instantToField(instant: string, timeZone: string): string {
  return wallClock(Date.parse(instant), timeZone).slice(0, 16);
}

/** The instant that a date-and-time field names in a zone; null when the field is empty or not a time. */
export function fieldToInstant(field: string, timeZone: string): string | null {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(field)) return null;
  const wanted = Date.parse(`${field.slice(0, 16)}:00Z`);
  if (Number.isNaN(wanted)) return null;
  // The zone's offset at a moment near the wanted one, then again at the moment that gives.
  const near = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(near, timeZone)).toISOString();
}

function offsetAt(epoch: number, timeZone: string): number {
  return Date.parse(`${wallClock(epoch, timeZone)}Z`) - Math.floor(epoch / 1000) * 1000;
}

function wallClock(epoch: number, timeZone: string): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(epoch)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '00';
  const year = part('year').padStart(4, '0');
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch (error) {
    // The outlet file may name a zone this computer does not know; dates are then shown in UTC.
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    throw error;
  }
}

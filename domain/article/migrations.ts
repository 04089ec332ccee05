/**
 * Named, ordered steps from each past format to the next; the article's `format` is the number of the last step it
 * has taken. A step is a pure function from JSON to JSON. There is none yet: format 1 is the first.
 */
interface Migration {
  readonly name: string;
  readonly to: number;
  readonly up: (json: Record<string, unknown>) => Record<string, unknown>;
}

const MIGRATIONS: readonly Migration[] = [];

/** Brings the JSON of an article file to the present format. A file without a format, or of a later one, is unchanged. */
export function migrate(json: Record<string, unknown>): Record<string, unknown> {
  const format = json['format'];
  if (typeof format !== 'number') return json;
  return MIGRATIONS.filter((step) => step.to > format).reduce(
    (current, step) => ({ ...step.up(current), format: step.to }),
    json,
  );
}

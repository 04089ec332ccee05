type Kind =
  | 'link'
  | 'hidden'
  | 'review'
  | 'site'
  | 'control'
  | 'embed'
  | 'pixel'
  | 'underline'
  | 'code'
  | 'definitions'
  | 'merged'
  | 'deepList';

/** Counts what was left out or changed, and says it in sentences. */
export class Tally {
  readonly #found = new Map<Kind, { count: number; examples: Set<string> }>();

  add(kind: Kind, example = ''): void {
    const entry = this.#found.get(kind) ?? { count: 0, examples: new Set() };
    entry.count += 1;
    if (example !== '' && entry.examples.size < 12) entry.examples.add(example.slice(0, 200));
    this.#found.set(kind, entry);
  }

  /** Counts an element whose inside is left out; false, as the walk wants it. */
  drop(kind: Kind, example = ''): false {
    this.add(kind, example);
    return false;
  }

  notes(quoted: (text: string) => string): string[] {
    return [...this.#found].map(([kind, { count, examples }]) =>
      sentence(kind, count, [...examples].map((one) => quoted(one)).join(', ')),
    );
  }
}

function sentence(kind: Kind, count: number, examples: string): string {
  const several = (one: string, many: string): string => (count === 1 ? `One ${one}` : `${count} ${many}`);
  switch (kind) {
    case 'link':
      return `${several('link lost its', 'links lost their')} address, which is not a full web or mail address: ${examples}. The words stay.`;
    case 'hidden':
      return `${several('part', 'parts')} that the page hides left out.`;
    case 'review':
      return `${several('deletion or comment', 'deletions and comments')} of Word’s own review left out; what it inserted is text.`;
    case 'site':
      return `${several('part', 'parts')} of the site around the article left out: ${examples}.`;
    case 'control':
      return `${several('button or form field', 'buttons and form fields')} left out.`;
    case 'embed':
      return `${several('embedded thing', 'embedded things')} cannot be taken along; where there was an address, it stands in the text: ${examples}.`;
    case 'pixel':
      return `${several('invisible picture', 'invisible pictures')} left out.`;
    case 'underline':
      return `${several('underlined passage', 'underlined passages')} came in without the line.`;
    case 'code':
      return `${several('passage of program code', 'passages of program code')} came in as paragraphs marked as code.`;
    case 'definitions':
      return `${several('list of terms', 'lists of terms')} came in as paragraphs.`;
    case 'merged':
      return `${several('table', 'tables')} had merged cells, which were taken apart; their text stands in the first of each.`;
    case 'deepList':
      return `${several('list item', 'list items')} nested deeper than nine levels came in at the ninth.`;
  }
}

const LONGEST_SECTION = 60;
const MOST_SECTIONS = 100;

/** Sections as somebody wrote them, one a line; empty lines and doubles are left out. */
export function sectionsFromLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, LONGEST_SECTION));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST_SECTIONS);
}

/** What is wrong with the outlet's address, or null. */
export function baseUrlProblem(baseUrl: string): string | null {
  if (baseUrl === '') return 'Without it, pages have no canonical link.';
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return null;
  return 'This is not a web address. It should look like https://example.org.';
}

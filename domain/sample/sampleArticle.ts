import type { Block, Run } from '../body/body.ts';
import type { Content } from '../article/article.ts';
import { newMetadata } from '../article/metadata.ts';

/** The sample's picture. The file lies in electron/assets/sample/; it was drawn for Stet. */
export const SAMPLE_PICTURE = { file: 'ferry-hall.jpg', width: 1600, height: 1067 } as const;

/**
 * The article a new desk begins with: an ordinary local story with every part a page can have. Town, people and
 * figures are invented.
 */
export function sampleArticle(newId: () => string, publishedAt: string): Content {
  const text = (...runs: (string | Run)[]): { id: string; runs: Run[] } => ({
    id: newId(),
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  });
  const paragraph = (...runs: (string | Run)[]): Block => ({ type: 'paragraph', ...text(...runs) });
  const heading = (words: string): Block => ({ type: 'heading', level: 2, ...text(words) });
  const item = (words: string): Block => ({ type: 'listItem', list: 'bullet', level: 0, ...text(words) });
  return {
    meta: newMetadata({
      headline: 'Old ferry hall reopens as a library, with its clock running again',
      kicker: 'Libraries',
      standfirst:
        'For nineteen years the hall on the quay stood empty. On Saturday more than a thousand people queued to borrow a book from it.',
      bylines: [{ name: 'Mara Ellison', role: 'Harbour reporter' }],
      dateline: 'Merrin Quay',
      section: 'Culture',
      tags: ['Libraries', 'Merrin Quay', 'Architecture'],
      language: 'en-GB',
      slug: 'old-ferry-hall-reopens-as-library',
      status: 'published',
      publishedAt,
    }),
    body: [
      {
        type: 'picture',
        id: newId(),
        ...SAMPLE_PICTURE,
        caption: 'The ferry hall at dusk on its first day as a library.',
        credit: 'Illustration: Stet',
        alt: 'A brick hall with lit arched windows and a clock tower stands on a quay; people wait at its door and sailing boats lie on calm water.',
      },
      paragraph(
        'The doors of the old ferry hall opened at ten o’clock on Saturday morning, and for the first time since 2006 the clock above them agreed. By closing time 1,140 people had walked through what is now the town library, and 860 books had left with them.',
      ),
      paragraph(
        'The building, put up in 1889 for passengers waiting to cross the bay, lost its purpose when the road bridge was finished. The council had twice planned to sell it. Both times a group of residents, the ',
        { text: 'Friends of the Hall', link: { href: 'https://example.org/friends-of-the-hall' } },
        ', raised enough money to keep the roof on and the question open.',
      ),
      heading('A roof first, then shelves'),
      paragraph(
        'Work began three years ago with the roof, which let in rain at eleven places. Beneath it the builders found the ticket counter, boarded over but whole. It is now the lending desk.',
      ),
      paragraph(
        'The project cost £3.2m, of which the council paid a little over half. Among what the money bought:',
      ),
      item('room for 42,000 books, twice as many as in the former library on Mill Street'),
      item('a reading room over the water, open until nine on weekdays'),
      item('heating drawn from the harbour by a pump below the slipway'),
      paragraph(
        'Not everyone was persuaded. Councillor Peter Vane, who voted against the plan, said the same sum would have kept two village libraries open for a decade. “It is a handsome building,” he said. “I would rather have had ',
        { text: 'three', marks: ['italic'] },
        ' plain ones.”',
      ),
      heading('The clockmaker’s winter'),
      paragraph(
        'The clock had stopped at twelve minutes past four on a day nobody wrote down. Ruth Okafor, a retired toolmaker, took its movement home in a wheelbarrow last November and spent the winter cleaning it on her kitchen table.',
      ),
      {
        type: 'quote',
        ...text(
          '“People set their lives by that clock without knowing it. When it stopped, the town did not get quieter. It just got a little less sure of itself.”',
        ),
      },
      paragraph(
        'She cut four new teeth by hand and asked for no payment except a library card with the number one. The council’s architect, Lena Brandt, said the repair had been quoted at £28,000.',
      ),
      paragraph(
        'The library will be staffed for six days a week. On Sundays, volunteers will keep the reading room open, a trial that the council is to review in the autumn.',
      ),
      paragraph(
        'By Saturday evening the shelf of sea stories was empty. The first book to go out, at four minutes past ten, was a guide to identifying clouds.',
      ),
    ],
  };
}

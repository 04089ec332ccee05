import type { Metadata } from '../../../domain/article/metadata.ts';

/** A fixture and what must become of it. */
interface Page {
  readonly file: string;
  readonly meta: Partial<Metadata>;
  /** The whole body in short. */
  readonly body: readonly string[];
  /** Texts that must be named in the notes, since they were left out or guessed. */
  readonly noted: readonly string[];
}

export const pages: readonly Page[] = [
  {
    file: 'copied-page.txt',
    meta: {
      headline: 'City Library Opens Its Night Reading Room to Shift Workers',
      section: 'Culture',
      bylines: [{ name: 'newsroom' }],
      publishedAt: '2026-02-14T12:00:00.000Z',
      language: 'en',
    },
    body: [
      'paragraph The city library has opened a reading ro',
      'paragraph The room was paid for by a fund that the',
      'heading2 A Quiet Place After Midnight',
      'paragraph “I come straight from the ward,” said a',
      'paragraph The library will count visitors until th',
    ],
    noted: [
      'Connect with us',
      'Continue Reading',
      'Trending',
      'Copyright © The Daily Stet',
      'City Library Opens',
      'Culture',
      'newsroom',
      '2026-02-14',
      'A Quiet Place',
    ],
  },
  {
    file: 'full-chrome.txt',
    meta: {
      headline: 'Council Votes to Keep the Last Tram Line Running',
      section: 'Politics',
      standfirst:
        'The night line was to be cut in spring; a narrow majority now wants to pay for another year.',
      bylines: [{ name: 'Maria Keller' }, { name: 'Tom Okafor', role: 'Political Reporter' }],
      publishedAt: '2026-03-12T14:05:00.000Z',
      updatedAt: '2026-03-13T12:00:00.000Z',
      tags: ['transport', 'council', 'trams'],
    },
    body: [
      'paragraph The council voted on Thursday evening to',
      'paragraph “It was never about the money,” said the',
      'heading2 What happens next',
      'paragraph The operator has four weeks to present a',
      'paragraph The line carries about eight hundred peo',
    ],
    noted: [
      'Skip to content',
      'Copy link',
      'We use cookies',
      'Advertisement',
      'Enter your email address',
      'Read more: Why trams',
      'Related articles',
      'Bus drivers plan a strike',
      'Privacy policy',
      '12 comments',
    ],
  },
  {
    file: 'plain-article.txt',
    meta: { headline: 'A Village Finds Its Old Well', bylines: [], publishedAt: null, section: '' },
    body: [
      'paragraph Workers who were laying a cable found a',
      'paragraph The mayor wants to cover it with glass.',
    ],
    noted: ['A Village Finds Its Old Well'],
  },
  {
    file: 'note.txt',
    meta: { headline: '' },
    body: [
      'paragraph call the archive about the 1974 photo',
      'paragraph ask for the negative, not a scan',
      'paragraph deadline is friday',
    ],
    noted: ['No headline was recognised'],
  },
  {
    file: 'note-sentences.txt',
    meta: { headline: '', standfirst: '' },
    body: ['paragraph Remember that the mayor promised the fig', 'paragraph Ask the treasurer first.'],
    noted: ['No headline was recognised'],
  },
  {
    file: 'german.txt',
    meta: {
      headline: 'Brauerei stellt nach 140 Jahren auf Limonade um',
      section: 'Wirtschaft',
      language: 'de',
      bylines: [{ name: 'Anna Schuster', role: 'Redakteurin' }],
      publishedAt: '2026-03-03T09:30:00.000Z',
    },
    body: [
      'paragraph Die älteste Brauerei der Stadt braut ab',
      'paragraph Der Absatz von Bier sei in zehn Jahren u',
      'heading2 Ein altes Rezept',
      'paragraph Die Limonade entsteht nach einem Rezept,',
    ],
    noted: ['Zum Inhalt springen', 'Artikel teilen', 'Mehr zum Thema: Warum', 'Kommentare (8)', 'Impressum'],
  },
  {
    file: 'french.txt',
    meta: {
      headline: 'Le lac retrouve ses poissons après dix ans de travaux',
      section: 'Environnement',
      language: 'fr',
      bylines: [{ name: 'Claire Dubois' }],
      publishedAt: '2026-05-21T08:15:00.000Z',
      updatedAt: '2026-05-22T12:00:00.000Z',
    },
    body: [
      'paragraph Dix ans après la fermeture de la dernièr',
      "paragraph « Nous n'y croyions plus », raconte un a",
      'heading2 Un chantier patient',
      'paragraph Les travaux ont coûté moins que prévu, p',
    ],
    noted: ['Accueil', 'Écouter l', 'Les rivières manquent d', 'Tous droits réservés'],
  },
  {
    file: 'wrapped.txt',
    meta: { headline: 'Harbour Cranes to Be Sold for Scrap' },
    body: [
      'paragraph The three cranes that have stood at the',
      'paragraph A group of former dockers has offered to',
      'paragraph The authority has asked for time to thin',
    ],
    noted: ['fixed width'],
  },
  {
    file: 'email.txt',
    meta: { headline: 'Market hall to close on Mondays', bylines: [{ name: 'Jane Doe' }], publishedAt: null },
    body: [
      'paragraph The market hall will close on Mondays fr',
      'quote Can we have a second source for the lett',
      'paragraph Traders are to be asked for their view i',
    ],
    noted: ['e-mail', 'To: desk@example.org', 'Date: Thu', 'signature'],
  },
  {
    file: 'agency.txt',
    meta: { headline: 'Ferry Company Cancels Winter Crossings', dateline: 'Bergen' },
    body: [
      'paragraph The ferry company that links the outer i',
      'number0 Islanders will be taken over by bus and',
      'number0 Freight goes by a smaller boat.',
      'divider',
      'paragraph The company hopes to sail again in April',
    ],
    noted: ['Bergen'],
  },
  {
    file: 'saved-page.html',
    meta: {
      headline: 'School gardens feed whole streets',
      standfirst: 'Pupils grow more than they can eat.',
      section: 'Education',
      language: 'en-GB',
      bylines: [{ name: 'Ada Lind', role: 'Education Editor' }],
      tags: ['schools', 'gardens'],
      publishedAt: '2026-04-02T05:30:00.000Z',
      updatedAt: '2026-04-03T07:00:00.000Z',
      seo: { title: '', description: '', canonicalUrl: 'https://example.org/news/school-gardens' },
    },
    body: [
      'paragraph At the school by the canal the beans are',
      'heading2 Too much of everything',
      'paragraph In July there were so many courgettes th',
      'paragraph Nobody complained about it.',
      'number0 Beans',
      'bullet1 runner',
      'number0 Peas',
      'quote We never planned to feed a street.',
      'quote It simply happened.',
      'cell Crop',
      'cell Kilos',
      'cell Beans',
      'cell 80',
      'paragraph https://video.example.org/embed/1',
      'divider',
      'paragraph H2O and a bad link, with code.',
    ],
    noted: [
      'JSON-LD',
      'javascript:alert(1)',
      'newsletter',
      'aside',
      'https://video.example.org/embed/1',
    ],
  },
  {
    file: 'div-soup.html',
    meta: {
      headline: 'Old Mill Burns Down',
      bylines: [{ name: 'Peter Holm' }],
      publishedAt: '2026-03-05T12:00:00.000Z',
    },
    body: [
      'paragraph The old mill on the edge of the town bur',
      'paragraph Firefighters came from four villages, bu',
      'paragraph The cause is not known; the owner had wa',
    ],
    noted: ['marks no article', 'Peter Holm', '2026-03-05'],
  },
  {
    file: 'word.html',
    meta: { headline: 'Notes from the flood plain' },
    body: [
      'paragraph The river rose twice in one night, and t',
      'bullet0 Boats',
      'number1 Ropes',
      'quote Nobody slept.',
    ],
    noted: ['Notes from the flood plain'],
  },
  {
    file: 'front-matter.md',
    meta: {
      headline: 'The Bakery That Never Closes',
      standfirst: 'Bread at three in the morning.',
      bylines: [{ name: 'Jane Doe' }, { name: 'Ola Berg' }],
      publishedAt: '2026-03-12T07:15:00.000Z',
      section: 'Local',
      tags: ['bread', 'night work'],
      language: 'en-GB',
      slug: 'night-bakery',
    },
    body: [
      'paragraph The oven was lit in 1961 and has not gon',
      'heading2 How it works',
      'number0 Dough at ten',
      'bullet1 rye',
      'bullet1 wheat',
      'number0 Bread at three',
      'quote Nobody sleeps here.',
      'cell Bread',
      'cell Price',
      'cell Rye',
      'cell 4',
      'bullet0 ☑ visited',
      'paragraph total = 4',
    ],
    noted: ['draft: true', 'code', '☑'],
  },
  {
    file: 'plain.md',
    meta: {
      headline: 'Two Ponds for One Park',
      bylines: [{ name: 'Lena Fox' }],
      publishedAt: '2026-03-12T12:00:00.000Z',
    },
    body: [
      'paragraph The park will have a second pond, and th',
      'heading2 A small heading',
      'paragraph Text with HTML in it\nand a bad link.',
    ],
    noted: ['javascript:alert(1)', 'Two Ponds for One Park'],
  },
];

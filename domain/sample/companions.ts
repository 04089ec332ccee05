import type { Metadata } from '../article/metadata.ts';

/** A short published piece of the sample desk: enough to fill "Continue Reading" and "Trending". */
export interface Companion {
  readonly meta: Pick<
    Metadata,
    'headline' | 'kicker' | 'standfirst' | 'dateline' | 'section' | 'slug' | 'tags' | 'featured'
  > & {
    readonly byline: string;
  };
  /** How long before the sample article it came out. */
  readonly hoursBefore: number;
  readonly paragraphs: readonly string[];
}

/** Written for Stet; town, people and events are invented. */
export const companions: readonly Companion[] = [
  {
    meta: {
      headline: 'Two trains an hour to the coast from next spring',
      kicker: 'Transport',
      standfirst: 'The new timetable closes the two-hour gap after lunch that left day visitors waiting.',
      byline: 'Tomas Ardley',
      dateline: 'Merrin Quay',
      section: 'Business',
      slug: 'two-trains-an-hour-to-the-coast',
      tags: ['Railways', 'Merrin Quay'],
      featured: true,
    },
    hoursBefore: 20,
    paragraphs: [
      'Trains will run every half hour between Merrin Quay and the county town from the first Sunday in April, the line’s operator said on Monday. At present there are eleven a day and none between 1pm and 3pm.',
      'The change needs no new track. A passing loop at Hollow Bridge, laid in 2019 for freight, will be used by passenger trains for the first time.',
      'Shopkeepers on the front welcomed the news but asked for a later train home. The last one will still leave at 9.40pm, ten minutes before the cinema closes.',
    ],
  },
  {
    meta: {
      headline: 'School choir records the sounds of a working harbour',
      kicker: 'Music',
      standfirst: 'Ropes, winches and a foghorn join sixty young voices on an album made in a net loft.',
      byline: 'Noor Hadley',
      dateline: 'Merrin Quay',
      section: 'Culture',
      slug: 'school-choir-records-working-harbour',
      tags: ['Music', 'Schools'],
      featured: false,
    },
    hoursBefore: 43,
    paragraphs: [
      'Pupils of Quayside School have spent three months recording the harbour they walk past each morning. The result, an album of nine songs, can be heard at the town museum from Saturday.',
      'The children hung microphones from mooring posts, under the ice chute and inside a lobster pot. Their music teacher, Della Rowe, then built each song on one of the sounds.',
      '“The winch is in B flat,” she said. “Once they had noticed that, there was no stopping them.”',
    ],
  },
  {
    meta: {
      headline: 'Seagrass returns to the bay after six years of planting',
      kicker: 'Nature',
      standfirst: 'Divers counted twice as many plants as last summer, and the first young seahorses.',
      byline: 'Ines Calloway',
      dateline: 'Merrin Quay',
      section: 'Science',
      slug: 'seagrass-returns-to-the-bay',
      tags: ['Sea life', 'Conservation'],
      featured: true,
    },
    hoursBefore: 68,
    paragraphs: [
      'A meadow of seagrass the size of five football pitches now grows on the floor of Merrin Bay, according to a survey published by the harbour trust. When planting began, boat anchors had left only scattered tufts.',
      'Volunteers sewed the seeds into small bags of sand and lowered them from rowing boats. Since then 34 moorings have been fitted with floats that keep their chains off the sea bed.',
      'The survey also found four young seahorses, the first in the bay on record. Divers are asked to keep away from the northern half of the meadow until October.',
    ],
  },
  {
    meta: {
      headline: 'A ferry captain’s logbooks go on show after a century in an attic',
      kicker: 'History',
      standfirst: '',
      byline: 'Noor Hadley',
      dateline: 'Merrin Quay',
      section: 'Culture',
      slug: 'ferry-captains-logbooks-go-on-show',
      tags: ['History', 'Museums'],
      featured: false,
    },
    hoursBefore: 92,
    paragraphs: [
      'Forty-one logbooks kept by the captain of the Merrin ferry between 1898 and 1923 have gone on show at the town museum. They were found in a trunk by the family that bought his house.',
      'The captain noted wind, tide and cargo on each crossing, and now and then a passenger. One entry of 1907 reads in full: “Fog. One goose, no owner.”',
    ],
  },
];

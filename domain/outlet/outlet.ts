import { z } from 'zod';
import { TargetsSchema } from '../measures/targets.ts';

export const SocialLinkSchema = z.object({ label: z.string().min(1).max(60), url: z.string().max(500) });

/** A publication's own settings: a file in the desk (`outlet.json`) that a newsroom can pass around. */
export const OutletSchema = z.looseObject({
  format: z.literal(1).default(1),
  name: z.string().max(120).default(''),
  /** Where the outlet's pages live, e.g. "https://example.org". Canonical links are made from it. */
  baseUrl: z.string().max(500).default(''),
  /** A picture file beside outlet.json or an address; empty for none. */
  logo: z.string().max(500).default(''),
  /** BCP 47 of articles that say nothing else. */
  language: z.string().max(35).default('en'),
  /** IANA zone in which dates are shown and written, e.g. "Europe/London". */
  timeZone: z.string().max(60).default('UTC'),
  social: z.array(SocialLinkSchema).max(20).default([]),
  sections: z.array(z.string().min(1).max(60)).max(100).default([]),
  /** Lengths that the outlet asks for; 0 is none. */
  targets: TargetsSchema.prefault({}),
  copyright: z.string().max(500).default(''),
  disclaimer: z.string().max(5000).default(''),
});
export type Outlet = z.infer<typeof OutletSchema>;

/** A new desk's outlet: enough for a page that looks finished, to be changed in Settings. */
export function newOutlet(): Outlet {
  return OutletSchema.parse({
    name: 'The Daily Stet',
    baseUrl: 'https://example.org',
    sections: ['World', 'Politics', 'Business', 'Culture', 'Science', 'Sport', 'Opinion'],
    social: [
      { label: 'Newsletter', url: 'https://example.org/newsletter' },
      { label: 'RSS', url: 'https://example.org/feed' },
    ],
    copyright: '© The Daily Stet. All rights reserved.',
    disclaimer: 'Our reporting is checked before it is published. If you find a mistake, tell us and we will correct it.',
  });
}

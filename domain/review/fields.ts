import { MetadataSchema, type Metadata } from '../article/metadata.ts';
import type { Json } from '../json.ts';

/** The fields of an article whose changes can be suggested, in the order a person meets them. */
export const FIELD_NAMES = [
  'kicker', 'headline', 'standfirst', 'bylines', 'dateline', 'section', 'tags', 'slug', 'seo.title', 'seo.description',
  'seo.canonicalUrl',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Those that stand above the text; the others are among the details. */
export const PAGE_FIELDS: ReadonlySet<FieldName> = new Set(['kicker', 'headline', 'standfirst', 'bylines', 'dateline']);

export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  bylines: 'Bylines',
  dateline: 'Dateline',
  section: 'Section',
  tags: 'Tags',
  slug: 'Slug',
  'seo.title': 'Search title',
  'seo.description': 'Search description',
  'seo.canonicalUrl': 'Canonical address',
};

/** Whether a name from a file is a field this version knows. */
export function isFieldName(name: string): name is FieldName {
  return FIELD_NAMES.some((one) => one === name);
}

/** What a field holds. */
export function readField(meta: Metadata, name: FieldName): Json {
  const inSeo = seoKey(name);
  // Metadata is JSON by its schema; the compiler only sees a loose object.
  return (inSeo === null ? meta[name as TopName] : meta.seo[inSeo]) as Json;
}

/** The metadata with another value in a field; null when the field cannot hold it. */
export function withField(meta: Metadata, name: FieldName, value: Json): Metadata | null {
  const inSeo = seoKey(name);
  const changed = inSeo === null ? { ...meta, [name]: value } : { ...meta, seo: { ...meta.seo, [inSeo]: value } };
  const parsed = MetadataSchema.safeParse(changed);
  return parsed.success ? parsed.data : null;
}

/** A field's value as a person reads it. */
export function fieldText(value: Json): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value.map((one) => (isByline(one) ? bylineText(one) : typeof one === 'string' ? one : '')).join(' · ');
}

type SeoName = 'title' | 'description' | 'canonicalUrl';
type TopName = Exclude<FieldName, `seo.${string}`>;

function seoKey(name: FieldName): SeoName | null {
  switch (name) {
    case 'seo.title':
      return 'title';
    case 'seo.description':
      return 'description';
    case 'seo.canonicalUrl':
      return 'canonicalUrl';
    default:
      return null;
  }
}

function bylineText({ name, role }: { readonly name: string; readonly role?: string }): string {
  return role === undefined || role === '' ? name : `${name}, ${role}`;
}

function isByline(value: Json): value is { name: string; role?: string } {
  return typeof value === 'object' && value !== null && 'name' in value;
}

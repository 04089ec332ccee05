import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMetadata } from '../../../domain/article/metadata.ts';
import { withHeadline, withStatus, withTags } from '../../../renderer/features/details/metadataEdits.ts';
import { fieldToInstant, instantToField } from '../../../renderer/features/details/zonedTime.ts';

describe('headline and slug', () => {
  it('lets the slug follow until somebody writes one', () => {
    expect(withHeadline(newMetadata(), 'A bridge reopens')).toEqual({
      headline: 'A bridge reopens',
      slug: 'a-bridge-reopens',
    });
    const followed = newMetadata({ headline: 'A bridge', slug: 'a-bridge' });
    expect(withHeadline(followed, 'Two bridges').slug).toBe('two-bridges');
    expect(withHeadline(newMetadata({ headline: 'A bridge', slug: 'mine' }), 'Two bridges')).toEqual({
      headline: 'Two bridges',
    });
  });

  it('never moves a published page', () => {
    const published = newMetadata({ headline: 'A bridge', slug: 'a-bridge', status: 'published' });
    expect(withHeadline(published, 'Two bridges')).toEqual({ headline: 'Two bridges' });
  });
});

describe('status', () => {
  it('dates the first publication only', () => {
    expect(withStatus(newMetadata(), 'published', 'now')).toEqual({
      status: 'published',
      publishedAt: 'now',
    });
    const dated = newMetadata({ publishedAt: '2026-01-01T00:00:00Z' });
    expect(withStatus(dated, 'published', 'now')).toEqual({ status: 'published' });
    expect(withStatus(newMetadata(), 'ready', 'now')).toEqual({ status: 'ready' });
  });
});

describe('tags', () => {
  it('splits at commas and leaves out doubles in any case', () => {
    expect(withTags(['Floods'], ' bridges, floods , #Transport,,')).toEqual([
      'Floods',
      'bridges',
      'Transport',
    ]);
  });
});

describe('dates in the outlet’s zone', () => {
  it.each([
    ['2026-07-01T12:30:00.000Z', 'Europe/London', '2026-07-01T13:30'],
    ['2026-01-01T23:30:00.000Z', 'Asia/Kolkata', '2026-01-02T05:00'],
    ['2026-11-01T05:30:00.000Z', 'America/New_York', '2026-11-01T01:30'],
    ['2026-03-01T00:00:00.000Z', 'Not/A_Zone', '2026-03-01T00:00'],
  ])('%s in %s is %s and back', (instant, zone, field) => {
    expect(instantToField(instant, zone)).toBe(field);
    expect(instantToField(fieldToInstant(field, zone) ?? '', zone)).toBe(field);
  });

  it('gives back the instant it was made from, to the minute, where no clock is put back', () => {
    const minutes = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n * 60_000);
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Kolkata',
      'Asia/Tokyo',
      'Pacific/Kiritimati',
      'America/Phoenix',
    );
    fc.assert(
      fc.property(minutes, zones, (epoch, zone) => {
        // Before 1990 some of these zones moved their clocks.
        const instant = new Date(Date.UTC(1990, 0, 1) + (epoch % 1_500_000_000_000)).toISOString();
        expect(fieldToInstant(instantToField(instant, zone), zone)).toBe(instant);
      }),
    );
  });

  it('takes an empty field as no date', () => {
    expect(fieldToInstant('', 'UTC')).toBeNull();
  });
});

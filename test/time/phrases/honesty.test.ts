import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { boundsOf, datesIn } from '../../../src/time/bounds.js';
import { parseDate, printDate } from '../../../src/time/edtf.js';
import { fullDate, plainDate, shortDate, spokenDate } from '../../../src/time/phrases.js';
import type { CalendarDate, DateValue, DayPart, Third } from '../../../src/time/types.js';
import { dateValue } from '../arbitraries.js';
import { gb, normal, saying } from './sayings.js';

const ZONE = 'Europe/Vienna';

/** Every visible and audible phrase of a date. */
function phrasesOf(date: DateValue): Readonly<Record<string, string>> {
  const known = saying(date);
  return {
    short: normal(shortDate(known, gb)),
    shortWithYear: normal(shortDate(known, gb, { withYear: true })),
    full: normal(fullDate(known, gb)),
    spoken: normal(spokenDate(known, gb)),
    plain: normal(plainDate(date, ZONE, gb, { withYear: true })),
  };
}

/** From the finest to the vaguest, by what each looks like in English. What is found is taken out, lest it be taken for the next. */
const LOOKS: readonly [unit: string, look: RegExp][] = [
  ['second', /\b\d{1,2}:\d\d:\d\d\b/g],
  ['minute', /\b\d{1,2}:\d\d\b/g],
  ['season', /(spring|summer|autumn|winter) (AD )?\d+(,\d{3})*( BC)?(–(AD )?\d+(,\d{3})*( BC)?)?/gi],
  ['century', /\d+(st|nd|rd|th) century/g],
  ['decade', /\d+0s\b/g],
  ['span', /the (early |mid-|late )?years (AD )?[\d,]+( BC)? to (AD )?[\d,]+( BC)?/gi],
  ['year', /\bAD [\d,]+|\b\d[\d,]* BC\b|\b\d{1,3}(,\d{3})+\b|\b\d{3,4}\b/g],
  ['month', /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*/g],
  ['day', /\b\d{1,2}\b/g],
];
const ORDER = ['second', 'minute', 'day', 'month', 'season', 'year', 'decade', 'century'];

/** The finest unit that a phrase names. */
function namedIn(phrase: string, isCentury: boolean): string | undefined {
  const found = new Set<string>();
  let rest = phrase;
  for (const [unit, look] of LOOKS) {
    const left = rest.replace(look, ' ');
    if (left !== rest) found.add(unit === 'span' ? (isCentury ? 'century' : 'decade') : unit);
    rest = left;
  }
  expect(rest, phrase).to.not.match(/\d/);
  return ORDER.find((unit) => found.has(unit));
}

describe('no phrase of a date', () => {
  it('is more precise than the date, nor does it leave out what is known', () => {
    fc.assert(
      fc.property(dateValue, (date) => {
        const units = datesIn(date).map(({ unit }) => unit as string);
        const finest = ORDER.find((unit) => units.includes(unit));
        const isCentury = !units.includes('decade');
        for (const [kind, phrase] of Object.entries(phrasesOf(date))) {
          expect(namedIn(phrase, isCentury), `${kind} of ${printDate(date)}: ${phrase}`).to.equal(finest);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('narrows a part of a day or a third of a month to less than that', () => {
    const parts: readonly [string, DayPart | Third][] = [
      ['2026-01-22', 'late-night'],
      ['2026-01-22', 'morning'],
      ['2026-01', 'early'],
      ['2025', 'mid'],
      ['2026-21', 'late'],
      ['202X', 'mid'],
      ['19XX', 'early'],
      ['-004X', 'late'],
    ];
    for (const [edtf, part] of parts) {
      const date = { ...(parseDate(edtf) as CalendarDate), part };
      for (const phrase of Object.values(phrasesOf(date))) {
        expect(namedIn(phrase, edtf.endsWith('XX')), phrase).to.equal(date.unit);
        expect(phrase.toLowerCase()).to.contain(part.replace('-night', '').replace('early-', 'early '));
      }
    }
  });

  it('sounds stitched together', () => {
    fc.assert(
      fc.property(dateValue, (date) => {
        for (const phrase of Object.values(phrasesOf(date))) {
          expect(phrase).to.match(/^\S(.*\S)?$/);
          expect(phrase).to.not.match(
            / {2}|\b(\w+) \1\b(?! (AD|BC))|,,| ,|\b(in|on|by|from|until) (in|on|by|from|until|between)\b/i,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/**
 * The same for what means the same: a set of one date, and between a date and itself, is that date; lasting for one
 * minute is that minute; a clock time with an offset is the same as that instant written in the zone.
 */
function meaning(date: DateValue): string {
  if (date.kind === 'date') return meaningOfOne(date);
  if ('dates' in date) {
    const members = date.dates.map(meaning);
    const [only] = date.dates;
    const isOne = members.length === 1 && only && (only.kind === 'date' || date.kind === 'one-of');
    return isOne ? members.join('') : `${date.kind} ${members.join()}`;
  }
  const [start, end] = [date.start, date.end].map((side) => side && meaningOfOne(side));
  const isMinute = date.kind === 'lasting' && start?.startsWith('at ') && !/[~?]/.test(start);
  return start === end && start && (isMinute || date.kind === 'between') ? start : `${date.kind} ${start} ${end}`;
}

function meaningOfOne(date: CalendarDate): string {
  if (date.hour === undefined) return printDate(date);
  const { start, end } = boundsOf(date, ZONE);
  return `at ${start} ${end - start} ${date.approximate ? '~' : ''}${date.uncertain ? '?' : ''}`;
}

describe('phrases of different dates', () => {
  const some = fc.constantFrom(
    '2025',
    '2026',
    '2025-01',
    '2025-12',
    '2025-24',
    '2026-21',
    '2026-24',
    '202X',
    '200X',
    '20XX',
    '19XX',
    '0079',
    '-0078',
    '-007X',
    '000X',
    '00XX',
    '-01XX',
    'Y-50000',
    'Y50000',
    '0999',
    '2025-01-01',
    '2025-12-01',
    '2026-01-01',
    '2026-01-12',
    '0012-01-20',
    '-0011-01-20',
    '2026-01-01T12:00',
    '2026-01-01T12:00:00',
    '2026-01-01T12:00Z',
    '2026-01-01T12:00+01:00',
    '2026-01-01T11:00Z',
    '2026-12-01T01:01',
    '2025-12-31T23:59',
    '2025-12-31T23:30Z',
    '2026-01-01T00:00',
    '2026-10-25T02:30',
    '2026-10-25T02:30+01:00',
    '2026-10-25T02:30+02:00',
  );
  const doubted = fc.tuple(some, fc.constantFrom('', '', '', '?', '~', '%')).map((pieces) => pieces.join(''));
  const pair = fc.tuple(doubted, doubted);
  const member = fc.oneof(
    { weight: 3, arbitrary: doubted },
    pair.map(([a, b]) => `${a}..${b}`),
    doubted.map((a) => `${a}..`),
    doubted.map((a) => `..${a}`),
  );
  const members = fc.array(member, { minLength: 1, maxLength: 3 });
  const written = fc.oneof(
    doubted,
    pair.map(([a, b]) => `${a}/${b}`),
    pair.map(([a, b]) => `[${a}..${b}]`),
    doubted.map((a) => `${a}/..`),
    doubted.map((a) => `../${a}`),
    members.map((all) => `[${all.join()}]`),
    members.map((all) => `{${all.join()}}`),
  );

  it('differ, seen with their year or heard', () => {
    const heard = new Map<string, string>();
    let count = 0;
    fc.assert(
      fc.property(written, (text) => {
        let date: DateValue;
        try {
          date = parseDate(text);
        } catch {
          return; // ends before it starts
        }
        if (date.kind !== 'date' && !('dates' in date) && boundsOf(date, ZONE).start >= boundsOf(date, ZONE).end)
          return;
        count += 1;
        const { short: _, ...phrases } = phrasesOf(date);
        for (const [kind, phrase] of Object.entries(phrases)) {
          const key = `${kind}: ${phrase}`;
          const before = heard.get(key);
          expect(
            before === undefined ? meaning(date) : meaning(parseDate(before)),
            `${before} and ${text}, ${key}`,
          ).to.equal(meaning(date));
          heard.set(key, text);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(count).to.be.greaterThan(10_000);
  });

  it('differ by one doubt, one bracket or one era', () => {
    const near: readonly (readonly string[])[] = [
      ['2026-01-22/..', '[2026-01-22..]', '{2026-01-22..}', '2026-01-22'],
      ['../2026-01-22', '[..2026-01-22]', '{..2026-01-22}'],
      ['2025-12', '2025-12~', '2025-12?', '2025-12%'],
      [
        '2026-01-20/2026-01-22',
        '[2026-01-20..2026-01-22]',
        '[2026-01-20,2026-01-22]',
        '{2026-01-20,2026-01-22}',
        '{2026-01-20..2026-01-22}',
      ],
      ['-0043', '-0044', '0044', 'Y50000', 'Y-50000', 'Y-49999'],
      ['2026-01-22', '2026-01-22T00:00', '2026-01-22T00:00:00', '2026-01-23T00:00'],
      ['202X', '2020', '2020/2029', '[2020..2029]'],
      ['2025-12-01T12:00', '2025-12-01T12:00Z', '2025-12-01T12:00-01:00'],
    ];
    for (const group of near) {
      for (const kind of ['shortWithYear', 'full', 'spoken', 'plain']) {
        const said = group.map((text) => phrasesOf(parseDate(text))[kind]);
        expect(new Set(said).size, `${kind}: ${said.join(' · ')}`).to.equal(group.length);
      }
    }
  });
});

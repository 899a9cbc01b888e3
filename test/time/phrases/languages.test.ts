import { expect } from '@open-wc/testing';
import { enTime } from '../../../src/locales/en/time.js';
import { durationSaid, fullDate, plainDate, shortDate, spokenDate, type Speech } from '../../../src/time/phrases.js';
import type { CalendarDate } from '../../../src/time/types.js';
import type { SaidDate, TimeWords } from '../../../src/time/words.js';
import { normal, saying } from './sayings.js';

/*
 * Tables of other languages, as far as they are harder than English: none of them needs another line of code. They are
 * no translations for readers.
 */

const MONTHS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');

/** Endings of January, of March and August, and of May; and of a year. */
type Case = readonly [soft: string, hard: string, may: string, year: string];

/** `Intl` names a month alone in the nominative; behind a preposition it has another ending. */
function inCase({ value, text, exact }: SaidDate, [soft, hard, may, year]: Case): string {
  const { unit, part, month = 0 } = value;
  if (unit === 'year') return `${text} ${year}`;
  if (unit !== 'month') return text;
  const ending = month === 5 ? may : month === 3 || month === 8 ? hard : soft;
  const name = `${MONTHS[month - 1]}${ending} ${value.year} г.`;
  return part === 'early' && text === exact ? `начала ${MONTHS[month - 1]}я ${value.year} г.` : name;
}

const genitive = (date: SaidDate) => inCase(date, ['я', 'а', 'я', 'года']);
const locative = (date: SaidDate) => inCase(date, ['е', 'е', 'е', 'году']);
const dative = (date: SaidDate) => inCase(date, ['ю', 'у', 'ю', 'году']);
const instrumental = (date: SaidDate) => inCase(date, ['ём', 'ом', 'ем', 'годом']);

const russian: TimeWords = {
  ...enTime,
  around: (date) => (date.value.unit === 'minute' ? `около ${date.text}` : `около ${genitive(date)}`),
  weekdayGap: ', ',
  possibly: (phrase) => `возможно, ${phrase}`,
  sometimeIn: (date) => `в ${locative(date)}`,
  orLater: (date) => `${genitive(date)} или позже`,
  by: (date) => `к ${dative(date)}`,
  between: (start, end) => `между ${instrumental(start)} и ${instrumental(end)}`,
  fromTo: (start, end) => `с ${genitive(start)} по ${end.value.unit === 'day' ? end.text : genitive(end)}`,
  // its preposition stands within: "примерно с", where English has "from around"
  from: (date) => `${date.value.approximate ? 'примерно ' : ''}с ${genitive(date)}`,
  until: (date) => `до ${genitive(date)}`,
  dayParts: { ...enTime.dayParts, 'late-night': 'поздно ночью' },
  third: (third, date) =>
    `${{ early: 'начало', mid: 'середина', late: 'конец' }[third]} ${genitive({ ...date, value: whole(date) })}`,
  zoneTime: (_, zone) =>
    new Intl.DateTimeFormat('ru', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0).at(-1)!.value,
};

/** The month that a third is of. */
function whole({ value: { part: _, ...month } }: SaidDate): CalendarDate {
  return month;
}

describe('a language with cases', () => {
  const ru: Speech = { locale: 'ru', words: russian };
  const table: readonly [written: string, phrase: string][] = [
    ['2025-12', 'в декабре 2025 г.'],
    ['2025-05', 'в мае 2025 г.'],
    ['2025-08~', 'около августа 2025 г.'],
    ['2025', 'в 2025 году'],
    ['[..2025]', 'к 2025 году'],
    ['[..2025-12]', 'к декабрю 2025 г.'],
    ['2025-12/..', 'с декабря 2025 г.'],
    ['2025-12~/..', 'примерно с декабря 2025 г.'],
    ['../2025-03', 'до марта 2025 г.'],
    ['2025-12/2026', 'с декабря 2025 г. по 2026 года'],
    ['[2025-12..2026-08]', 'между декабрём 2025 г. и августом 2026 г.'],
    ['[2024..2026-03-22]', 'между 2024 годом и 22 марта 2026 г.'],
    ['2026-01~@early', 'около начала января 2026 г.'],
    ['2026-01-22@late-night', 'четверг, 22 января 2026 г., поздно ночью'],
    ['[2026-01-20,2026-01-22]', '20 января или 22 января 2026 г.'],
  ];
  for (const [written, phrase] of table) {
    it(`says ${written} as ${phrase}`, () => expect(normal(spokenDate(saying(written), ru))).to.equal(phrase));
  }

  it('names a zone as it likes', () => {
    const moscow = saying('2026-01-22T14:30', { zone: 'Europe/Moscow' });
    expect(normal(fullDate(moscow, ru))).to.match(/^Четверг, 22 января 2026 г\., 14:30, .*[мМ]оск/);
  });
});

describe('a language with six plural forms', () => {
  const ar: Speech = { locale: 'ar', words: enTime };
  const DAY_MS = 86_400_000;

  it('has each of them in a duration, by Intl alone', () => {
    const rules = new Intl.PluralRules('ar');
    const days = [1, 2, 3, 11, 100];
    expect(new Set(days.map((count) => rules.select(count)))).to.have.property('size', 5);
    const said = days.map((count) => durationSaid(count * DAY_MS, ar).replace(/[\d٠-٩]+/, '#'));
    expect(new Set(said).size, said.join(' · ')).to.equal(5);
  });

  it('counts years, too, in its own words', () => {
    const forms: Readonly<Record<Intl.LDMLPluralRule, string>> = {
      zero: 'قرون',
      one: 'القرن الأول',
      two: 'القرن الثاني',
      few: 'القرن #',
      many: 'القرن #',
      other: 'القرن #',
    };
    const rules = new Intl.PluralRules('ar');
    const words: TimeWords = {
      ...enTime,
      century: (ordinal) => forms[rules.select(ordinal)].replace('#', ordinal.toLocaleString('ar-EG')),
    };
    const say = (written: string) => shortDate(saying(written), { locale: 'ar', words });
    expect(['00XX', '01XX', '19XX'].map(say)).to.deep.equal(['القرن الأول', 'القرن الثاني', 'القرن ٢٠']);
  });
});

describe('a language with an order of its own', () => {
  const words: TimeWords = {
    ...enTime,
    around: ({ text }) => `${text}頃`,
    sometimeIn: ({ text }) => `${text}のいつか`,
    orLater: ({ text }) => `${text}以降のいつか`,
    by: ({ text }) => `${text}まで`,
    between: (start, end) => `${start.text}から${end.text}の間`,
    fromTo: (start, end) => `${start.text}から${end.text}まで`,
    from: ({ text }) => `${text}から`,
    to: (start, end) => `${start.text}～${end.text}`,
    after: (titles) => `${titles}の後`,
    quoted: (title) => `「${title}」`,
    dateNotKnown: '日付不明',
    zoneTime: (city) => `${city}時間`,
    inZone: (date, zone) => `${zone}${date}`,
    comma: '、',
    ownRanges: true,
  };
  const ja: Speech = { locale: 'ja', words };

  it('puts its words behind the date, and the zone before it', () => {
    expect(spokenDate(saying('2025-12~'), ja)).to.equal('2025年12月頃');
    expect(spokenDate(saying('2025'), ja)).to.equal('2025年のいつか');
    expect(shortDate(saying('2025-10-21/2025-10-24'), ja)).to.equal('10月21日～10月24日');
    expect(spokenDate(saying('2025-10-21/2025-10-24'), ja)).to.match(/^.*10月21日から.*10月24日まで$/);
    expect(spokenDate(saying('', { afterTitles: ['会談'] }), ja)).to.equal('「会談」の後、日付不明');
    expect(plainDate(saying('2026-01-21T18:40').date!, 'Asia/Tokyo', ja)).to.equal('Tokyo時間1月21日、18:40');
  });
});

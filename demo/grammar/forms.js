// @ts-check
/**
 * What can be known of when: each entry is a `when` as a story file has it. Nothing is said of it here beyond a name; its
 * mark, its place on the axis and its words are the library's.
 *
 * @typedef {object} Form
 * @property {string} name
 * @property {unknown} when - absent where the file says nothing of when
 */

/** The moment that relative orders refer to. */
export const VOTE = { id: 'vote', when: '2026-01-22T09:00', title: 'The vote', status: 'happened' };

/** @type {readonly (readonly [heading: string, forms: readonly Form[]])[]} */
export const FORMS = [
  [
    'Some time inside',
    [
      { name: 'The minute', when: '2026-01-22T23:30' },
      { name: 'The minute, with its offset', when: '2026-01-22T23:30+03:00' },
      { name: 'The day', when: '2026-01-22' },
      { name: 'The month', when: '2025-12' },
      { name: 'The year', when: '2025' },
      { name: 'The season', when: '2026-21' },
      { name: 'The decade', when: '202X' },
      { name: 'The century', when: '19XX' },
      { name: 'Before our era', when: '-0044' },
      { name: 'Between two dates', when: '[2026-01-20..2026-01-23]' },
    ],
  ],
  [
    'A part of it',
    [
      { name: 'Part of the day', when: { edtf: '2026-01-22', part: 'late-night' } },
      { name: 'Part of the month', when: { edtf: '2026-01', part: 'early' } },
    ],
  ],
  [
    'Lasting',
    [
      { name: 'From day to day', when: '2026-01-19/2026-01-23' },
      { name: 'From minute to minute', when: { start: '2026-01-22T23:50', end: '2026-01-23T03:40' } },
      { name: 'From then on', when: '2026-01-22/..' },
      { name: 'Until then', when: '../2026-01-22' },
    ],
  ],
  [
    'On one side of a date',
    [
      { name: 'Then or later', when: '[2026-01-22..]' },
      { name: 'Then or earlier', when: '[..2026-01-22]' },
      { name: 'Later the same day', when: { edtf: '2026-01-22', after: 'vote' } },
      { name: 'After another moment', when: { after: 'vote' } },
      { name: 'Before another moment', when: { before: 'vote' } },
      { name: 'Nothing known', when: undefined },
    ],
  ],
  [
    'Several dates',
    [
      { name: 'One of them', when: '[2026-01-20,2026-01-22]' },
      { name: 'All of them', when: '{2026-01-20,2026-01-22}' },
    ],
  ],
  [
    'Not quite sure',
    [
      { name: 'About a month', when: '2025-12~' },
      { name: 'About a day', when: '2026-01-22~' },
      { name: 'Uncertain', when: '2025-12?' },
      { name: 'About, and uncertain', when: '2025-12%' },
      { name: 'An end that is about right', when: '2026-01-19/2026-01-23~' },
      { name: 'In the author’s words', when: { edtf: '2026-01-22', text: 'On the eve of the vote' } },
    ],
  ],
];

/**
 * Each standing, and what a file says to get it. A stretch is under way when the story is told inside it; a moment has no
 * standing when the file gives neither a status nor a date of its own.
 * @type {readonly { standing: import('dateline-story/model').Standing, says: object }[]}
 */
export const STANDINGS = [
  { standing: 'happened', says: { status: 'happened' } },
  { standing: 'under-way', says: {} },
  { standing: 'confirmed', says: { status: 'confirmed' } },
  { standing: 'planned', says: { status: 'planned' } },
  { standing: 'claimed', says: { status: 'claimed', claimedBy: 'one side' } },
  { standing: 'cancelled', says: { status: 'cancelled' } },
  { standing: 'postponed', says: { status: 'postponed' } },
  { standing: 'unknown', says: {} },
];

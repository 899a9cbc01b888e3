import type { Standing } from '../../model/types.js';
import { enTime } from './time.js';
import type { ElementWords, Words } from '../words.js';

const lists = new Intl.ListFormat('en-GB');
const SMALL = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** "93,202" */
const figure = (count: number): string => count.toLocaleString('en-GB');
const number = (count: number): string => SMALL[count] ?? figure(count);
const moments = (count: number): string => `${figure(count)} ${count === 1 ? 'moment' : 'moments'}`;

const ui: ElementWords = {
  standing: {
    happened: 'Happened',
    'under-way': 'Under way',
    confirmed: 'Confirmed',
    planned: 'Planned',
    claimed: 'Claimed',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    unknown: '',
  },
  claimant: (standing, who) => `${joins(standing) ? 'by' : 'says'} ${who}`,
  standingBy: (standing, who) =>
    ui
      .claim(standing, who)
      .map(([, text]) => text)
      .join(''),
  claim(standing, who) {
    const word = ui.standing[standing];
    if (!word) return [['claimant', `Says ${who}`]];
    return [
      ['standing', word],
      ['claimant', `${joins(standing) ? '' : ','} ${ui.claimant(standing, who)}`],
    ];
  },

  timeline: 'Timeline',
  mapOf: (what) => `Map: ${what}`,
  detailOf: (story) => `Selected moment: ${story}`,
  noPlace: 'No place given',
  withoutPlace(count, total, brief) {
    if (total === 1) return 'No place is given.';
    const one = count === 1;
    const rest = brief ? '' : ` and ${one ? 'is' : 'are'} not on the map`;
    return `${number(count)} of the ${number(total).toLowerCase()} moments ${one ? 'gives' : 'give'} no place${rest}.`;
  },
  momentsHere: moments,
  silence: (duration) => `${duration} with nothing to tell`,

  showAll: (count) => `Show all ${moments(count)}`,
  earlier: (count, range) => `${figure(count)} earlier${range && `: ${range}`}`,
  more: (count, range) => `${figure(count)} more${range && `, ${range}`}`,
  readOn: 'Read on',

  zoom: 'Zoom',

  where: 'Where',
  status: 'Status',
  who: 'Who',
  position: (index, total) => `${figure(index)} of ${figure(total)}`,
  previous: 'Previous',
  next: 'Next',
  sources: (count) => (count === 1 ? 'Source' : 'Sources'),
  updated: (date) => `Last updated ${date}`,
  correction: 'Correction:',
  tags: 'Tags',
  choose: 'Choose a moment to read about it.',
  quoted: (text) => `“${text}”`,
  list: (items) => lists.format(items),
  sentences: (sentences) => sentences.join(' '),
  beside: (texts) => texts.join(' · '),
  pause: ',',
  semicolon: '; ',
  colon: ': ',

  picture: (alt) => (alt ? `Picture: ${alt}` : 'Picture'),

  legend: 'What the marks mean',

  mapCredit: 'Map: Natural Earth.',
  bordersDashed: 'Borders dashed where disputed.',
  localTimes: 'Each time is local to its place.',
  heights: 'Heights are not to scale.',

  failed: 'The interactive timeline could not be loaded.',
  legendFailed: 'The explanation of the marks could not be loaded.',
  mapFailed: 'The map could not be loaded.',
};

/** Whether the one who speaks is also the one who decides: "confirmed by", but "planned, says". */
const joins = (standing: Standing): boolean => ['confirmed', 'claimed', 'cancelled', 'postponed'].includes(standing);

/** English; `Intl` takes the region from the page or the story ("en-GB", "en-US"). */
export const en: Words = { lang: 'en', time: enTime, ui };

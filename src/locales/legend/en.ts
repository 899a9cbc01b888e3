import type { Form, Standing } from '../../model/types.js';
import type { Tongue } from '../index.js';
import { tableFor } from '../table.js';

/** Words that only a legend uses: they come with it. */
export interface LegendWords {
  readonly when: string;
  readonly map: string;
  /** What a mark shows of when; a legend keeps the order of this table. */
  readonly form: Readonly<Record<Form | 'from' | 'until' | 'day' | 'far' | 'about' | 'uncertain' | 'third', string>>;
  readonly emptyStretch: string;
  readonly vagueStretch: string;
  readonly area: string;
  readonly disc: string;
  /** Of journeys that are drawn alike. */
  readonly journey: (standings: readonly Standing[]) => string;
  readonly shared: string;
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const JOURNEYS: Partial<Record<Standing, string>> = {
  happened: 'made',
  'under-way': 'under way',
  unknown: 'of unknown status',
};

const en: LegendWords = {
  when: 'When',
  map: 'Map',
  form: {
    instant: 'that minute',
    day: 'that day',
    far: 'a date seen from afar',
    within: 'some time inside',
    lasting: 'from start to end',
    from: 'lasting, no end known',
    until: 'lasting, no start known',
    part: 'part of the day',
    third: 'part of a month or year',
    about: 'about then',
    later: 'start not known',
    after: 'some time from then on',
    before: 'some time until then',
    'one-of': 'one of these dates',
    'all-of': 'on each of these dates',
    undated: 'date not known',
    uncertain: 'date not certain',
  },
  emptyStretch: 'empty, shortened',
  vagueStretch: 'vague date, shortened',
  area: 'country, no exact place',
  disc: 'known only roughly',
  journey: (standings) => `journey ${either.format(standings.map((standing) => JOURNEYS[standing] ?? standing))}`,
  shared: 'moments at one place',
};

export const legendWords = (tongue: Tongue): LegendWords => tableFor({ en }, tongue);

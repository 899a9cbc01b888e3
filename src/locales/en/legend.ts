import type { Standing } from '../../model/types.js';
import type { LegendWords } from '../words.js';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const JOURNEYS: Partial<Record<Standing, string>> = {
  happened: 'made',
  'under-way': 'under way',
  unknown: 'of unknown status',
};

export const enLegend: LegendWords = {
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

import { tongueFor } from '../../src/locales/index.js';
import { readStory } from '../../src/model/read.js';
import type { Chronicle, Moment } from '../../src/model/types.js';

export const ENGLISH = tongueFor('en-GB');

/** A story of these moments, each with what it does not say for itself. */
export function storyOf(moments: readonly object[], rest: object = {}): Chronicle {
  const { chronicle, problems } = readStory({
    title: 'Olm',
    lang: 'en-GB',
    timeZone: 'UTC',
    published: '2026-02-01',
    ...rest,
    moments: moments.map((moment, index) => ({
      id: `m${index}`,
      title: `Moment ${index}`,
      status: 'happened',
      ...moment,
    })),
  });
  if (!chronicle) throw new Error(problems.map(({ message }) => message).join(' '));
  return chronicle;
}

/** The moment with this id. */
export function momentOf({ moments }: Chronicle, id: string): Moment {
  const found = moments.find((moment) => moment.id === id);
  if (!found) throw new Error(`no moment ${id}`);
  return found;
}

/** A space is a space, whichever of them `Intl` takes; and so is a dash between dates. */
export const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');

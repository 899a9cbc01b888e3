import { expect } from '@open-wc/testing';
import { until } from '../helpers.js';
import { all, ROUND_TRIP, shownMap } from './helpers.js';

describe('names of countries around a story', () => {
  for (const [lang, expected] of [
    ['en-GB', 'France'],
    ['de', 'Frankreich'],
    ['ar', 'فرنسا'],
  ] as const) {
    it(`are in the story’s language: ${lang}`, async () => {
      const map = await shownMap({ ...ROUND_TRIP, lang });
      const names = (): string[] => all(map, '.country').map(({ textContent }) => textContent?.trim() ?? '');
      await until(() => names().length > 0, 'countries are named');
      expect(names()).to.include(expected);
    });
  }
});

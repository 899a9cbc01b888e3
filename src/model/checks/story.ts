import type { Findings } from '../findings.js';
import { below } from '../path.js';
import type { Keeper } from '../keep.js';
import type { PeriodFile, StoryFile } from '../schema.js';
import { ownZone, readWhen } from '../when.js';
import { isOneDay } from './date.js';
import { isNamed } from './language.js';
import { isCountry, isZero } from './place.js';
import { checkWhen } from './whens.js';

/** Checks what stands in a story beside its moments. */
export function checkStoryFields(story: StoryFile, keeper: Keeper, findings: Findings): void {
  const { lang, places = {}, timeZone = 'UTC' } = story;
  if (lang !== undefined && !isNamed('language', lang)) {
    findings.warn('language-unknown', 'lang', 'lang', lang);
  }
  for (const field of ['published', 'updated'] as const) {
    if (story[field] === undefined || isOneDay(story[field])) continue;
    findings.error('date-too-vague', field, field, story[field]);
    delete story[field];
  }
  for (const [id, { name, lngLat, country }] of Object.entries(places)) {
    const path = below('places', id);
    if (!(lngLat ?? country)) findings.warn('place-nowhere', path, name);
    if (country && !isCountry(country)) findings.warn('country-unknown', below(path, 'country'), 'country', country);
    if (lngLat && isZero(lngLat)) findings.warn('coordinates-zero', below(path, 'lngLat'), name);
  }
  if (story.periods)
    story.periods = story.periods.filter((period) => isDrawn(period, timeZone, keeper.pathOf(period), findings));
}

function isDrawn({ when, title }: PeriodFile, zone: string, path: string, findings: Findings): boolean {
  const at = below(path, 'when');
  if (!checkWhen(when, ownZone(when) ?? zone, at, findings)) return false;
  const { date, ...order } = readWhen(when);
  for (const side of ['after', 'before'] as const) {
    if (order[side].length) findings.warn('period-ordered', below(at, side), side);
  }
  if (date) return true;
  findings.error('period-undated', at, title);
  return false;
}

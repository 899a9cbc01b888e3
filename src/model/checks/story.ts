import { below, type Findings } from '../findings.js';
import type { Keeper } from '../keep.js';
import type { PeriodFile, StoryFile } from '../schema.js';
import { ownZone, readWhen } from '../when.js';
import { isOneDay } from './date.js';
import { isNamedLanguage } from './language.js';
import { checkWhen } from './whens.js';

/** Checks what stands in a story beside its moments. */
export function checkStoryFields(story: StoryFile, keeper: Keeper, findings: Findings): void {
  const { lang, places = {}, timeZone = 'UTC' } = story;
  if (lang !== undefined && !isNamedLanguage(lang)) {
    findings.warn('language-unknown', 'lang', 'lang', lang);
  }
  for (const field of ['published', 'updated'] as const) {
    if (story[field] === undefined || isOneDay(story[field])) continue;
    findings.error('date-too-vague', field, field, story[field]);
    delete story[field];
  }
  for (const [id, { name, lngLat, country }] of Object.entries(places)) {
    if (lngLat ?? country) continue;
    findings.warn('place-nowhere', below('places', id), name);
  }
  if (story.periods)
    story.periods = story.periods.filter((period) => isDrawn(period, timeZone, keeper.pathOf(period), findings));
}

function isDrawn({ when, title }: PeriodFile, zone: string, path: string, findings: Findings): boolean {
  const at = below(path, 'when');
  if (!checkWhen(when, ownZone(when) ?? zone, at, findings)) return false;
  if (readWhen(when).date) return true;
  findings.error('period-undated', at, title);
  return false;
}

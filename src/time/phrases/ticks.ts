import type { Instant } from '../types.js';
import { wallOf } from '../zone.js';
import { FIRST_WEEKDAY, MONTH_YEAR, said, YEAR, type Format, type Speech } from './intl.js';

export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const MINUTE: Format = { timeStyle: 'short' };
const DAY: Format = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' };

/** Of each tick its label, and the context that the label leaves out. */
const FORMATS: Readonly<Record<TickUnit, readonly [label: Format, context?: Format]>> = {
  second: [{ timeStyle: 'medium' }, DAY],
  minute: [MINUTE, DAY],
  hour: [MINUTE, DAY],
  day: [{ day: 'numeric' }, MONTH_YEAR],
  month: [{ month: 'short' }, YEAR],
  year: [YEAR],
};

/** A tick's own label: "Tue 20" (narrow "20"), "Jan", "14:30", "218 BC". */
export function tickLabel(
  t: Instant,
  unit: TickUnit,
  zone: string,
  speech: Speech,
  { wide }: { readonly wide: boolean },
): string {
  const wall = wallOf(t, zone);
  const label = said(wall, FORMATS[unit][0], speech);
  const hasWeekday = wide && unit === 'day' && wall >= FIRST_WEEKDAY;
  return hasWeekday ? speech.words.dayTick(said(wall, { weekday: 'short' }, speech), label) : label;
}

/**
 * What the labels leave out, written once beneath them: "January 2026" for days; nothing for years.
 * @param brief - "Jan 2026", where contexts stand close
 */
export function contextLabel(
  t: Instant,
  unit: TickUnit,
  zone: string,
  speech: Speech,
  brief = false,
): string | undefined {
  const format = FORMATS[unit][1];
  return format && said(wallOf(t, zone), brief && format.month ? { ...format, month: 'short' } : format, speech);
}

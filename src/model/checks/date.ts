import { isClock } from '../../time/bounds.js';
import { readValue as readDate } from '../../time/edtf/value.js';

/** Whether it is a date of the EDTF subset that stories use. */
export function isDate(text: string): boolean {
  try {
    readDate(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is one day or minute: what a story can be told up to. */
export function isOneDay(text: string): boolean {
  const date = readDate(text);
  return date.kind === 'date' && (date.unit === 'day' || isClock(date));
}

import { boundsOf } from '../../time/bounds.js';
import { readValue as readDate } from '../../time/edtf/value.js';
import type { DateValue } from '../../time/types.js';
import type { Findings } from '../findings.js';
import { below } from '../path.js';
import type { WhenFile } from '../schema.js';
import { partFits, readWhen } from '../when.js';

/**
 * Checks what the fields of a `when` say together. A part that does not fit its date is taken out.
 * @param zone - IANA, for clock times without an offset
 * @returns whether it can be used
 */
export function checkWhen(when: WhenFile, zone: string, path: string, findings: Findings): boolean {
  if (typeof when === 'string') return checkSides(readWhen(when).date, zone, path, findings);
  const { edtf, start, end, part } = when;
  if (edtf !== undefined && (start ?? end) !== undefined) {
    findings.error('when-twofold', path);
    return false;
  }
  for (const side of ['start', 'end'] as const) {
    if (when[side] === undefined || readDate(when[side]).kind === 'date') continue;
    findings.error('date-not-single', below(path, side), side, when[side]);
    return false;
  }
  if (part !== undefined && !partFits(part, edtf === undefined ? undefined : readDate(edtf))) {
    findings.error('part-unfit', below(path, 'part'), part, edtf ?? start ?? end);
    delete when.part;
  }
  return checkSides(readWhen(when).date, zone, below(path, edtf === undefined ? 'end' : 'edtf'), findings);
}

function checkSides(date: DateValue | undefined, zone: string, path: string, findings: Findings): boolean {
  if (!date || date.kind === 'date') return true;
  if ('dates' in date) return date.dates.every((each) => checkSides(each, zone, path, findings));
  const { start, end } = date;
  if (!start || !end || boundsOf(start, zone).start < boundsOf(end, zone).end) return true;
  findings.error('end-before-start', path, start, end);
  return false;
}

import type { Between, CalendarDate, DateValue } from '../types.js';

/** Canonical EDTF. What EDTF can't say, a `part`, is left out. */
export function printDate(value: DateValue): string {
  switch (value.kind) {
    case 'date':
      return printOne(value);
    case 'lasting':
      return `${value.start ? printOne(value.start) : '..'}/${value.end ? printOne(value.end) : '..'}`;
    case 'between':
      return `[${printMember(value)}]`;
    case 'one-of':
      return `[${value.dates.map(printMember).join(',')}]`;
    case 'all-of':
      return `{${value.dates.map(printMember).join(',')}}`;
  }
}

function printMember(date: CalendarDate | Between): string {
  if (date.kind === 'date') return printOne(date);
  return `${date.start ? printOne(date.start) : ''}..${date.end ? printOne(date.end) : ''}`;
}

function printOne(date: CalendarDate): string {
  const { month, season, day, hour, minute, second, offsetMinutes, approximate, uncertain } = date;
  const second2 = second === undefined ? '' : `:${pad(second)}`;
  return [
    printYear(date),
    season && `-${20 + season}`,
    month && `-${pad(month)}`,
    day && `-${pad(day)}`,
    hour !== undefined && `T${pad(hour)}:${pad(minute ?? 0)}${second2}`,
    offsetMinutes !== undefined && printOffset(offsetMinutes),
    approximate ? (uncertain ? '%' : '~') : uncertain && '?',
  ]
    .filter(Boolean)
    .join('');
}

function printYear({ unit, year }: CalendarDate): string {
  if (unit === 'decade') return `${printMask(year, 10, 3)}X`;
  if (unit === 'century') return `${printMask(year, 100, 2)}XX`;
  if (Math.abs(year) > 9999) return `Y${year}`;
  return sign(year) + pad(Math.abs(year), 4);
}

/** A decade or century before year 0 is written by its end that is nearer to zero: -49 to -40 is `-004X`. */
function printMask(first: number, years: number, digits: number): string {
  return sign(first) + pad(Math.floor(Math.abs(first) / years), digits);
}

function printOffset(minutes: number): string {
  if (!minutes) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function sign(year: number): string {
  return year < 0 ? '-' : '';
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}

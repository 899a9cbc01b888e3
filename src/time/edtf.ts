/** Dates as they are written: a subset of EDTF (ISO 8601-2), read and printed. */
export { DateError } from './edtf/error.js';
export { parseDate } from './edtf/parse.js';
export { printDate } from './edtf/print.js';

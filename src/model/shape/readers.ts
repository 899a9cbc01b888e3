import { doubt } from '../doubt.js';

/** Copies what has a certain shape, known fields only; throws at anything else. A null counts as absent. */
export type Reader = (value: unknown) => unknown;

type Fields = Readonly<Record<string, unknown>>;

/** The longest list that is read: a million moments would freeze the page. */
export const MOST_ITEMS = 100_000;

export const text =
  (accepts: (text: string) => unknown): Reader =>
  (value) =>
    typeof value === 'string' && accepts(value) ? value : doubt();

export const matching = (pattern: RegExp): Reader => text((value) => pattern.test(value));

export const number =
  (least: number, most: number): Reader =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : doubt();

export const oneOf =
  (...options: readonly unknown[]): Reader =>
  (value) =>
    options.includes(value) ? value : doubt();

export const list =
  (item: Reader): Reader =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ITEMS ? Array.from(value, (each) => item(each)) : doubt();

export const tuple =
  (...items: readonly Reader[]): Reader =>
  (value) =>
    Array.isArray(value) && value.length === items.length ? items.map((item, i) => item(value[i])) : doubt();

export const textOr =
  (written: Reader, other: Reader): Reader =>
  (value) =>
    (typeof value === 'string' ? written : other)(value);

export const record =
  (item: Reader): Reader =>
  (value) =>
    Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, part]) => [key, item(part)]));

export const object =
  (required: Readonly<Record<string, Reader>>, optional: Readonly<Record<string, Reader>> = {}): Reader =>
  (value) => {
    const fields = fieldsOf(value);
    const readers = { ...required, ...optional };
    const copy: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(readers)) {
      const part = fields[name] ?? undefined;
      if (part !== undefined || name in required) copy[name] = reader(part);
    }
    return Object.keys(fields).every((name) => Object.hasOwn(readers, name)) ? copy : doubt();
  };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as Fields) : doubt();
}

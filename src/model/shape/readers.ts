import { bare } from '../../time/bare.js';
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
  (value) => {
    const copy: unknown[] = [];
    for (let i = 0, length = lengthOf(value); i < length; i++) copy.push(item(ownIn(value as object, i)));
    return copy;
  };

export const tuple =
  (...items: readonly Reader[]): Reader =>
  (value) => {
    if (lengthOf(value) !== items.length) doubt();
    const copy: unknown[] = [];
    for (let i = 0; i < items.length; i++) copy.push(items[i]!(ownIn(value as object, i)));
    return copy;
  };

export const textOr =
  (written: Reader, other: Reader): Reader =>
  (value) =>
    (typeof value === 'string' ? written : other)(value);

export const record =
  (item: Reader): Reader =>
  (value) => {
    const fields = fieldsOf(value);
    const copy: Record<string, unknown> = bare({});
    for (const key of ownKeys(fields)) copy[key] = item(fields[key]);
    return copy;
  };

export const object = (
  required: Readonly<Record<string, Reader>>,
  optional: Readonly<Record<string, Reader>> = {},
): Reader => {
  const readers = bare({ ...required, ...optional });
  const names = Object.keys(readers);
  return (value) => {
    const fields = fieldsOf(value);
    const copy: Record<string, unknown> = bare({});
    for (const name of names) {
      const part = ownIn(fields, name) ?? undefined;
      if (part !== undefined || Object.hasOwn(required, name)) copy[name] = readers[name]!(part);
    }
    for (const name of ownKeys(fields)) if (!readers[name]) doubt();
    return copy;
  };
};

/** What a story holds itself, under a name or at an index: what a page has put into a prototype is none of its own. */
export function ownIn(holder: object, key: string | number): unknown {
  return Object.hasOwn(holder, key) ? (holder as Fields)[key] : undefined;
}

/** Names of the fields that a story has itself, whatever the page has made of `Object.keys`. */
export function ownKeys(holder: object): string[] {
  const names: string[] = [];
  for (const key of Reflect.ownKeys(holder)) {
    if (typeof key === 'string' && Object.prototype.propertyIsEnumerable.call(holder, key)) names.push(key);
  }
  return names;
}

/** Lists are gone through by index: an iterator of its own may go on for ever. */
function lengthOf(value: unknown): number {
  if (!Array.isArray(value)) return doubt();
  const { length } = value;
  return typeof length === 'number' && length <= MOST_ITEMS ? length : doubt();
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as Fields) : doubt();
}

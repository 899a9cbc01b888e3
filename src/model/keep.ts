import * as v from 'valibot';
import { bare } from '../time/bare.js';
import { meantField } from './explain/field.js';
import type { Code, Facts, Findings } from './findings.js';
import { below } from './path.js';
import { VITAL } from './schema.js';
import { MOST_ITEMS, ownIn, ownKeys } from './shape/readers.js';

/** What a value must be for a schema to take it at all; the others take any and say themselves what is wrong. */
const KIND_TAKEN: Readonly<Record<string, string>> = {
  array: 'array',
  number: 'number',
  object: 'object',
  record: 'object',
  strict_tuple: 'array',
  string: 'string',
};

/** The kinds of schema that are told apart here: those that hold others, and one; every other is a leaf for valibot to judge. */
interface Kinds {
  readonly object: v.ObjectSchema<v.ObjectEntries, undefined>;
  readonly array: v.ArraySchema<v.GenericSchema, undefined>;
  readonly record: v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>;
  readonly union: v.UnionSchema<v.GenericSchema[], undefined>;
  readonly picklist: v.PicklistSchema<readonly (string | number)[], undefined>;
  readonly exact_optional: v.ExactOptionalSchema<v.GenericSchema, undefined>;
}

/** The codes that the schema's validations have for messages. */
type ValueCode = {
  [C in Code]: Facts[C] extends [name: string, value: unknown]
    ? [name: string, value: unknown] extends Facts[C]
      ? C
      : never
    : never;
}[Code];

/** Where a part stands, and what it is called in a sentence. */
interface Spot {
  readonly path: string;
  readonly name: string;
}

const MOST_IN_PAIR = 10;

/** Stands for what was refused; `undefined` for what the input does not have. */
const REFUSED = Symbol('refused');

type Fields = Readonly<Record<string, unknown>>;

/**
 * Copies from any input whatever what fits a schema, and leaves out the smallest part around each mistake: an optional
 * field or an item of a list, else what holds it. A null counts as absent.
 */
export class Keeper {
  /** Ids and keys of what was left out: a reference to it is no further mistake. */
  readonly lost = new Set<string>();
  readonly #findings: Findings;
  readonly #paths = new WeakMap<object, string>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** @returns plain data, known fields only; undefined when nothing usable is left */
  keep<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> | undefined {
    const kept = this.#keep(schema, () => input, { path: '', name: 'The story' });
    return kept === REFUSED ? undefined : kept;
  }

  /** Where an object of the copy stood in the input. */
  pathOf(part: object): string {
    return this.#paths.get(part) ?? '';
  }

  // The input may be made of proxies and getters: whatever of it throws is left out, and each value is read only once.
  #keep(schema: v.GenericSchema, read: () => unknown, spot: Spot, optional = false): unknown {
    try {
      const value = read() ?? undefined;
      if (value === undefined) return optional ? undefined : this.#refuse(spot, 'field-missing', spot.name);
      const kept = this.#fitting(schema, value, spot);
      if (typeof kept === 'object' && kept) this.#paths.set(kept, spot.path);
      return kept;
    } catch {
      return this.#refuse(spot, 'unreadable', spot.name);
    }
  }

  #fitting(schema: v.GenericSchema, value: unknown, spot: Spot): unknown {
    const options = isA(schema, 'union') ? schema.options : [schema];
    const kind = Array.isArray(value) ? 'array' : typeof value;
    const option = options.find((each) => (KIND_TAKEN[each.type] ?? kind) === kind);
    if (!option)
      return this.#refuse(
        spot,
        'type-wrong',
        spot.name,
        options.map(({ type }) => type),
        value,
      );
    if (isA(option, 'object')) return this.#object(option, value as Fields, spot.path);
    if (isA(option, 'record')) return this.#record(option, value as Fields, spot.path);
    return isA(option, 'array')
      ? this.#list(option, value as readonly unknown[], spot)
      : this.#leaf(option, value, spot);
  }

  #object({ entries }: Kinds['object'], input: Fields, path: string): unknown {
    const kept: Record<string, unknown> = bare({});
    const names = Object.keys(entries);
    let whole = true;
    for (const name of names) {
      const entry = entries[name]!;
      const optional = isA(entry, 'exact_optional');
      const schema = optional ? entry.wrapped : (entry as v.GenericSchema);
      const part = this.#keep(schema, () => ownIn(input, name), { path: below(path, name), name }, optional);
      if (part === REFUSED) whole &&= optional && !VITAL.has(schema);
      else if (part !== undefined) kept[name] = part;
    }
    this.#warnOfUnknown(ownKeys(input), names, path);
    if (whole) return kept;
    if (typeof kept['id'] === 'string') this.lost.add(kept['id']);
    return REFUSED;
  }

  #record({ value }: Kinds['record'], input: Fields, path: string): unknown {
    const kept: Record<string, unknown> = bare({});
    for (const key of ownKeys(input)) {
      const part = this.#keep(value, () => input[key], { path: below(path, key), name: key });
      if (part === REFUSED) this.lost.add(key);
      else kept[key] = part;
    }
    return kept;
  }

  #list({ item }: Kinds['array'], input: readonly unknown[], { path, name }: Spot): unknown {
    const kept: unknown[] = [];
    const { length } = input;
    for (let i = 0; i < length && i < MOST_ITEMS; i++) {
      const part = this.#keep(item, () => ownIn(input, i), { path: below(path, i), name: below(name, i) });
      if (part !== REFUSED) kept.push(part);
    }
    if (length > MOST_ITEMS) this.#findings.error('too-many', path, name, length);
    return kept;
  }

  #leaf(schema: v.GenericSchema, given: unknown, spot: Spot): unknown {
    // Of a pair of numbers too, whatever is said of it later must be what was read here.
    const value = Array.isArray(given) ? firstItems(given) : given;
    const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
    if (result.success) return result.output;
    const [{ kind, message }] = result.issues;
    if (isA(schema, 'picklist')) return this.#refuse(spot, 'value-unknown', spot.name, schema.options, value);
    if (kind === 'schema') return this.#refuse(spot, 'type-wrong', spot.name, [schema.type], value);
    return this.#refuse(spot, message as ValueCode, spot.name, value);
  }

  #refuse<C extends Code>({ path }: Spot, code: C, ...facts: Facts[C]): typeof REFUSED {
    this.#findings.error(code, path, ...facts);
    return REFUSED;
  }

  /** A field nobody knows may be the author's own business, but not where it is a slip of the pen. */
  #warnOfUnknown(written: readonly string[], known: readonly string[], path: string): void {
    for (const key of written) {
      const meant = known.includes(key) ? undefined : meantField(key, known, this.#findings.budget);
      if (meant !== undefined) this.#findings.warn('field-unknown', below(path, key), key, meant);
    }
  }
}

/** Of a list that is to be a pair: enough of it to tell that it is none. */
function firstItems(list: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  for (let i = 0, { length } = list; i < length && i < MOST_IN_PAIR; i++) items.push(ownIn(list, i));
  return items;
}

function isA<K extends keyof Kinds>(schema: { readonly type: string }, type: K): schema is Kinds[K] {
  return schema.type === type;
}

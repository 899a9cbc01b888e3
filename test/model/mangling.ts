import fc from 'fast-check';

export type Path = readonly (string | number)[];

/** The paths of all fields and items below a value. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...pathsIn(part, at)];
  });
}

export function replaced<T>(story: T, path: Path, replacement: unknown): T {
  const copy = structuredClone(story);
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = replacement;
  return copy;
}

export function throwing(): never {
  throw new Error('no');
}

export const revoked = Proxy.revocable({}, {});
revoked.revoke();
const cycle: Record<string, unknown> = { title: 'T', when: '2026' };
cycle['text'] = cycle['moments'] = cycle['quotes'] = [cycle];
export const hostile: readonly unknown[] = [
  revoked.proxy,
  new Proxy({}, { get: throwing }),
  new Proxy({}, { ownKeys: throwing, getPrototypeOf: throwing }),
  new Proxy([], { get: throwing }),
  Object.defineProperty({ title: 'T' }, 'when', { get: throwing, enumerable: true }),
  cycle,
  Symbol('s'),
  10n,
  NaN,
  Infinity,
  'x'.repeat(1_000_000),
  '\0',
  '\ud800',
  new Date(),
  new Map([['title', 'T']]),
  Object.create(null),
  Object.assign([], { length: 2000 }),
  () => 1,
];

/** Any value, hidden from fast-check, which would touch it. */
export class Hidden {
  readonly reveal: () => unknown;
  constructor(reveal: () => unknown) {
    this.reveal = reveal;
  }
}

export function revealed(value: unknown): unknown {
  if (value instanceof Hidden) return value.reveal();
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revealed(part)]));
}

export const anything = fc.oneof(
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true })
    .map((value) => new Hidden(() => value)),
  fc.nat(hostile.length - 1).map((i) => new Hidden(() => hostile[i])),
);

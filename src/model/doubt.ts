/**
 * For what no checked story has. The fast reader takes it for "don't know" and leaves the story to the full checker,
 * which takes everything of the kind out before it goes on.
 * @throws RangeError
 */
export function doubt(): never {
  throw new RangeError('The story was not checked.');
}

/** What an id refers to. */
export function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  return all.get(id) ?? doubt();
}

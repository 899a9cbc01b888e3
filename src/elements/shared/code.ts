/** Code that was asked for and is not here yet. */
const coming = new Set<Promise<void>>();

/** Fetches code that not every reader needs, and lets whoever shows a story wait for it; what fails is done without. */
export function fetchCode(load: () => Promise<void>): Promise<void> {
  const code = load()
    .catch(() => undefined)
    .finally(() => coming.delete(code));
  coming.add(code);
  return code;
}

/** When all that was asked for is here, or has failed; undefined when nothing is on its way. */
export const codeComing = (): Promise<unknown> | undefined => (coming.size > 0 ? Promise.all(coming) : undefined);

const LONGEST = 40;

/** A value in a sentence. Nothing is asked of it but its type: a hostile object cannot answer back. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (isList(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value;
}

/** A proxy may have been revoked since it was read. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** A text in curly quotes, on one line and not too long. */
export function quoted(text: string): string {
  // By code points, so that no emoji is cut in half.
  const short = text.length > LONGEST ? [...text.slice(0, LONGEST)].slice(0, -1).join('') + '…' : text;
  return `“${short.replace(/[\0-\x20\x7f]+/g, ' ')}”`;
}

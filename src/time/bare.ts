/**
 * The same object without a prototype. A field that may be missing is looked for in `Object.prototype` too, where a
 * page, or somebody in it, may have put anything: what a story does not say must not be said from there.
 * @param fields - made for this call, and nobody else's
 */
export function bare<T extends object>(fields: T): T {
  return Object.setPrototypeOf(fields, null) as T;
}

/** Who was there may be given by name; only what is written like an id may be a mistake for one. */
export function looksLikeId(name: string): boolean {
  return /^[\p{Ll}\d_-]+$/u.test(name);
}

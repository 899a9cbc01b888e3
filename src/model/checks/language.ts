/**
 * Whether it is a well-formed BCP 47 tag whose language has a two- or three-letter code. "english" is well-formed too,
 * but no language: the standard keeps longer words for registrations that never came.
 */
export function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether this browser has a name for a language or a region. Browsers leave out rare ones: good for a warning only. */
export function isNamed(type: 'language' | 'region', code: string): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
}

import { bare } from '../../time/bare.js';

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

/** To make one costs far more than to use it. */
const names: { language?: Intl.DisplayNames; region?: Intl.DisplayNames } = bare({});

/** Whether this browser has a name for a language or a region. Browsers leave out rare ones: good for a warning only. */
export function isNamed(type: 'language' | 'region', code: string): boolean {
  names[type] ??= new Intl.DisplayNames('en', bare({ type, style: 'long', fallback: 'none' }));
  return names[type].of(code) !== undefined;
}

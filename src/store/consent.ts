/** What lies on other hosts: nobody is asked about it; the reader is; has said no, and it waits on; or has allowed it. */
export type Consent = 'free' | 'asked' | 'declined' | 'granted';

/**
 * What a page says with `consent`, as an attribute or a property: the one place that decides. Only what is absent, which
 * frameworks write as undefined or null, and `granted` to the letter ask nobody; a slip of the pen asks.
 */
export function consentSaid(value: unknown): Consent {
  if (value === undefined || value === null) return 'free';
  return value === 'granted' ? 'granted' : 'asked';
}

/** Nothing may be asked of another host. */
export const mustWait = (consent: Consent): boolean => consent === 'asked' || consent === 'declined';

/** What a part of the story would load from other hosts. */
export interface Wish {
  readonly what: 'map' | 'pictures';
  readonly hosts: readonly string[];
}

// Browsers skip control characters inside a scheme, so that "java\tscript:" would run.
const CONTROL = /[\0-\x1f\x7f]/;

declare const checked: unique symbol;

/** An address that {@link isSafeUrl} has let through. Nothing else is one, and templates take nothing else. */
export type SafeUrl = string & { readonly [checked]: true };

/** Whether a link may be made of it: http, https or relative to the page, with no control characters. */
export function isSafeUrl(text: string): text is SafeUrl {
  try {
    return !CONTROL.test(text) && /^https?:$/.test(new URL(text, 'https://story.invalid').protocol);
  } catch {
    return false;
  }
}

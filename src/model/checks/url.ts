// Browsers skip control characters inside a scheme, so that "java\tscript:" would run.
const CONTROL = /[\0-\x1f\x7f]/;

/** Whether a link may be made of it: http, https or relative to the page, with no control characters. */
export function isSafeUrl(text: string): boolean {
  try {
    return !CONTROL.test(text) && /^https?:$/.test(new URL(text, 'https://story.invalid').protocol);
  } catch {
    return false;
  }
}

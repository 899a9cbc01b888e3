const LONGEST = 40;

/** What is written, in curly quotes, no longer than a line; no emoji is cut in half. */
export function lineOf(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return `“${short.replace(/\s/g, ' ')}”`;
}

/**
 * How much larger than usual this reader's text is: a width that holds three columns of ordinary type holds fewer of a
 * larger one. The same bounds as the `--dateline-text` token's default.
 */
export function textScale({ ownerDocument }: Element): number {
  const px = Number.parseFloat(getComputedStyle(ownerDocument.documentElement).fontSize);
  return Math.min(32, Math.max(16, px || 16)) / 16;
}

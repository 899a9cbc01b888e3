import type { Findings } from '../findings.js';
import { below } from '../path.js';
import { idsOf } from '../ids.js';
import type { StoryFile } from '../schema.js';
import type { Chronicle } from '../types.js';

/** Checks what the moments are as of the story's date. */
export function checkStandings(
  { moments: files }: StoryFile,
  { asOf, moments }: Chronicle,
  pathOf: (part: object) => string,
  findings: Findings,
): void {
  if (asOf === undefined) {
    findings.warn('as-of-missing', 'published');
    return;
  }
  const ids = idsOf(files);
  const paths = new Map(files.map((file, i) => [ids[i] ?? '', below(pathOf(file), 'status')]));
  for (const { id, title, standing, toCome } of moments) {
    const path = paths.get(id) ?? '';
    if (standing === 'unknown') findings.warn('status-missing', path, title);
    else if (standing === 'happened' && toCome) findings.warn('status-ahead', path, title);
  }
}

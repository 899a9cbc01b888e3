import type { MomentFile } from './schema.js';

const LONGEST_SLUG = 60;

/**
 * An id for every moment, each only once: the file's, else one made from the title. Of those that share an id in the file,
 * the first keeps it.
 */
export function idsOf(moments: readonly MomentFile[]): string[] {
  const owners = new Map<string, MomentFile>();
  for (const moment of moments) {
    if (moment.id !== undefined && !owners.has(moment.id)) owners.set(moment.id, moment);
  }
  const counts = new Map<string, number>();
  return moments.map((moment) => {
    const wish = moment.id ?? slug(moment.title);
    if (owners.get(wish) === moment) return wish;
    let id = wish;
    let count = counts.get(wish) ?? 1;
    while (owners.has(id)) id = `${wish}-${++count}`;
    counts.set(wish, count);
    owners.set(id, moment);
    return id;
  });
}

/** Letters and digits of any script, joined by hyphens. */
function slug(title: string): string {
  const words = title
    .slice(0, LONGEST_SLUG)
    .normalize()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '') || 'moment';
}

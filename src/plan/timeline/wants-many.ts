import type { Chronicle } from '../../model/types.js';

/** A story of no more moments than these is always drawn mark by mark. */
export const FEW = 60;
/** Unless most of them last, and so are in each other's way all along. */
export const FEW_STRETCHES = 10;

/** Whether a story may be one whose marks do not stand apart: only then is the code for that asked for. */
export function wantsMany({ moments }: Chronicle): boolean {
  if (moments.length > FEW) return true;
  const lasting = moments.filter(({ time }) => time.form === 'lasting').length;
  return lasting > FEW_STRETCHES && lasting * 2 >= moments.length;
}

import type { LngLat } from '../../geo/types.js';

/** How coordinates go wrong in the writing, and what they were meant to be. */
export interface Slip {
  readonly kind: 'swapped' | 'sign-missing' | 'sign-misplaced';
  readonly lngLat: LngLat;
}

/** The slip that explains why a place is not where it should be: the first that leads there. */
export function slipIn([lng, lat]: LngLat, isThere: (lngLat: LngLat) => boolean): Slip | undefined {
  if (Math.abs(lng) <= 90 && isThere([lat, lng])) return { kind: 'swapped', lngLat: [lat, lng] };
  const signed: readonly LngLat[] = [
    [-lng, lat],
    [lng, -lat],
    [-lng, -lat],
  ];
  const meant = signed.find(isThere);
  return meant && { kind: minuses(meant) > minuses([lng, lat]) ? 'sign-missing' : 'sign-misplaced', lngLat: meant };
}

const minuses = (lngLat: LngLat): number => lngLat.filter((degrees) => degrees < 0).length;

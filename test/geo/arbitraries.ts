import fc from 'fast-check';
import type { LngLat } from '../../src/geo/types.js';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

export const lngLatArb: fc.Arbitrary<LngLat> = fc.tuple(within(-180, 180), within(-90, 90));

/** Even over the globe, and never in a corner of the plane of degrees. */
export const globeArb: fc.Arbitrary<LngLat> = fc
  .tuple(within(-180, 180), within(-0.9999, 0.9999))
  .map(([lng, sine]) => [lng, (Math.asin(sine) * 180) / Math.PI]);

export const unwrappedArb: fc.Arbitrary<LngLat> = fc.tuple(within(-540, 540), within(-90, 90));

export const zoomArb = within(0, 18);

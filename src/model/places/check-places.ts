import * as v from 'valibot';
import { MAX_LATITUDE } from '../../geo/mercator.js';
import type { LngLat } from '../../geo/types.js';
import { isCountry, isZero } from '../checks/place.js';
import { Findings } from '../findings.js';
import { below } from '../path.js';
import { Keeper } from '../keep.js';
import { StorySchema } from '../schema.js';
import type { Problem } from '../types.js';
import { Atlas } from './atlas.js';
import { isContested } from './contested.js';
import { outlyingAt } from './outlying.js';
import { type Astray, astraySentence, polarSentence, slipSentence, undrawnSentence, written } from './sentences.js';
import { type Slip, slipIn } from './slips.js';

export type { Problem } from '../types.js';

const PlacesSchema = v.object({ places: StorySchema.entries.places });
type PlaceFile = NonNullable<v.InferOutput<typeof PlacesSchema>['places']>[string];

/** The basemap's coasts and borders are simplified: nothing nearer to the country named is complained of. */
const TOLERANCE_KM = 25;
/** Nor anything nearer than this where it is disputed whose land it is. */
const CONTESTED_TOLERANCE_KM = 500;
/** Beyond this a sea is nobody's. */
const OFFSHORE_KM = 500;
/** A place in a circle as wide as Antarctica's, which swapping leads home, is more likely swapped than there. */
const VAST_KM = 2000;

let atlas: Atlas | undefined;

/**
 * Compares a story's places with the basemap: whether each lies in the country it names, and if not, whether its
 * coordinates are swapped or have lost a sign. What can be seen without a map is `checkStory`'s to say.
 * @param story - as an object, checked or not; places that `checkStory` leaves out are passed over
 * @returns warnings only, in the order of the places. Where it is disputed whose land a place is in, nothing is said
 *   that takes a side, and mostly nothing at all. Never throws.
 */
export function checkPlaces(story: unknown): readonly Problem[] {
  const keeper = new Keeper(new Findings());
  const { places = {} } = keeper.keep(PlacesSchema, story) ?? {};
  return Object.values(places).flatMap((place) => {
    const path = keeper.pathOf(place);
    return [polarProblem(place, path), countryProblem(place, path)].filter((problem) => problem !== undefined);
  });
}

function polarProblem({ name, lngLat: [, lat] = [0, 0] }: PlaceFile, path: string): Problem | undefined {
  const isOnMap = Math.abs(lat) <= MAX_LATITUDE;
  return isOnMap ? undefined : warning('coordinates-polar', below(path, 'lngLat'), polarSentence(name, lat));
}

function countryProblem({ name, lngLat, country, radiusKm = 0 }: PlaceFile, path: string): Problem | undefined {
  if (country === undefined) return undefined;
  const map = (atlas ??= new Atlas());
  const territory = map.territory(country);
  if (!lngLat) {
    const isUndrawn = !territory && isCountry(country);
    return isUndrawn ? warning('country-not-drawn', path, undrawnSentence(name, country)) : undefined;
  }
  if (!territory || isZero(lngLat)) return undefined;
  const area = map.areaAt(lngLat);
  const contested = isContested(lngLat, area);
  const km = map.kmTo(territory, lngLat);
  if (km <= (contested ? CONTESTED_TOLERANCE_KM : TOLERANCE_KM) + radiusKm) return undefined;
  const slip = slipIn(lngLat, (meant) => map.isWithin(territory, meant, TOLERANCE_KM));
  const outlying = outlyingAt(lngLat, radiusKm).filter((land) => land.km < VAST_KM || slip?.kind !== 'swapped');
  if (outlying.some(({ codes }) => codes.includes(country))) return undefined;
  const isDisputed = contested || outlying.some(({ codes }) => codes.length > 1);
  const where = isDisputed ? undefined : area === undefined ? 'sea' : { country: area };
  const off = where === 'sea' ? coastOff(map, lngLat) : undefined;
  return astrayProblem({ name, country, km, where, off }, slip, below(path, 'lngLat'));
}

function astrayProblem(astray: Astray, slip: Slip | undefined, path: string): Problem {
  if (!slip) return warning(astray.where === 'sea' ? 'place-at-sea' : 'place-elsewhere', path, astraySentence(astray));
  const code = slip.kind === 'swapped' ? 'coordinates-swapped' : 'coordinates-sign';
  return { ...warning(code, path, slipSentence(astray, slip)), suggestion: written(slip.lngLat) };
}

/** The country that a place at sea lies off; none where that is disputed. */
function coastOff(atlas: Atlas, lngLat: LngLat): string | undefined {
  const area = atlas.coastNear(lngLat, OFFSHORE_KM);
  return isContested(lngLat, area) ? undefined : area;
}

const warning = (code: string, path: string, message: string): Problem => ({
  severity: 'warning',
  code,
  path,
  message,
});

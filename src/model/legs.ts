import { bare } from '../time/bare.js';
import { known } from './doubt.js';
import type { StoryFile } from './schema.js';
import type { Leg, Moment, Place } from './types.js';

/**
 * The stages of all routes, from each stop to the next that is elsewhere. Stops that a map cannot show are passed over:
 * those without a place, or with one that has neither point nor country.
 */
export function legsOf({ routes = [] }: StoryFile, moments: readonly Moment[]): Leg[] {
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  const legs: Leg[] = [];
  for (const { title, stops } of routes) {
    let start: { readonly from: Moment; readonly fromPlace: Place } | undefined;
    for (const id of stops) {
      const to = known(byId, id);
      const toPlace = to.places.find(({ lngLat, country }) => lngLat ?? country);
      if (!toPlace) continue;
      if (start && start.fromPlace !== toPlace) {
        legs.push(
          bare({ ...start, to, toPlace, standing: to.standing, ...(title !== undefined && { routeTitle: title }) }),
        );
      }
      start = { from: to, fromPlace: toPlace };
    }
  }
  return legs;
}

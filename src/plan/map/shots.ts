import type { Chronicle, Leg, Place } from '../../model/types.js';

/** Places that belong in one view, by their ids; undefined where the view of every place does as well. */
export interface Shots {
  /** Where the selected moment is, with the nearest places before and after it in time. */
  readonly moment: readonly string[] | undefined;
  /** The route that the selected moment is on, or the only one. */
  readonly route: readonly string[] | undefined;
}

export function shotsOf({ moments, places, legs }: Chronicle, selectedId: string | undefined): Shots {
  const at = moments.findIndex(({ id }) => id === selectedId);
  const here = moments[at]?.places ?? [];
  const elsewhere = (found: readonly Place[]): boolean => found.some((place) => !here.includes(place));
  const before = moments.slice(0, Math.max(0, at)).findLast((moment) => elsewhere(moment.places));
  const after = moments.slice(at + 1).find((moment) => elsewhere(moment.places));
  const around = [...here, ...(before?.places ?? []), ...(after?.places ?? [])];
  const routes = routesOf(legs);
  const route =
    routes.find((stages) => stages.some(({ from, to }) => from.id === selectedId || to.id === selectedId)) ??
    (routes.length === 1 ? routes[0] : undefined);
  const ids = (wanted: readonly Place[] = []): readonly string[] | undefined => {
    const unique = [...new Set(wanted.map(({ id }) => id))];
    return unique.length > 0 && unique.length < places.length ? unique : undefined;
  };
  return {
    moment: here.length > 0 ? ids(around) : undefined,
    route: ids(route?.flatMap(({ fromPlace, toPlace }) => [fromPlace, toPlace])),
  };
}

/** Legs follow one another along a route; where one does not begin at the moment that ended the last, another begins. */
function routesOf(legs: readonly Leg[]): readonly (readonly Leg[])[] {
  const routes: Leg[][] = [];
  for (const leg of legs) {
    const route = routes.at(-1);
    const last = route?.at(-1);
    if (route && last?.to === leg.from && last.routeTitle === leg.routeTitle) route.push(leg);
    else routes.push([leg]);
  }
  return routes;
}

import { times } from '../../time/loops.js';
import { WORLD } from '../../geo/basemap-world.js';
import { type Basemap, decodeBasemap } from '../../geo/basemap.js';
import { copiesOf } from '../../geo/shapes.js';
import type { LngLat, Worldview } from '../../geo/types.js';
import { ownerOf } from '../../geo/worldviews.js';
import { type BoxedArc, boxed, isCrossedOddly, isNear, kmToArc } from './arcs.js';
import { codesUnder } from './contested.js';

/** Those that differ in whose land it is. */
const VIEWS: readonly Worldview[] = ['neutral', 'ua', 'de-facto'];

/** Where a country is, in any view: what one of them counts to it belongs to it here. */
export interface Territory {
  /** Ids of areas of the basemap. */
  readonly areas: ReadonlySet<string>;
  readonly outline: readonly BoxedArc[];
}

/** The basemap, asked about many places. */
export class Atlas {
  readonly #arcs: readonly BoxedArc[];
  /** By whole degree of latitude, from the south pole: those that a ray to the east may cross. */
  readonly #bands: readonly (readonly BoxedArc[])[];
  readonly #territories = new Map<string, Territory | undefined>();

  constructor({ arcs }: Basemap = decodeBasemap(WORLD)) {
    this.#arcs = arcs.map(boxed);
    this.#bands = times(181, (band) =>
      this.#arcs.filter(({ south, north }) => south < band - 89 && north >= band - 90),
    );
  }

  /** The area on whose arcs a ray to the east falls an odd number of times; undefined at sea. */
  areaAt(at: LngLat): string | undefined {
    const band = this.#bands[Math.floor(at[1]) + 90] ?? [];
    for (const copy of copiesOf(at)) {
      // Hardly anything is drawn beyond ±180.
      if (Math.abs(copy[0]) > 200) continue;
      const odd = new Set<string>();
      for (const arc of band) {
        if (!isCrossedOddly(arc, copy)) continue;
        for (const area of [arc.inside, arc.outside]) if (area !== undefined && !odd.delete(area)) odd.add(area);
      }
      const [area] = odd;
      if (area !== undefined) return area;
    }
    return undefined;
  }

  /**
   * What any view counts to a country or its territories.
   * @returns undefined when the basemap does not have its land, or not apart from another's
   */
  territory(code: string): Territory | undefined {
    if (!this.#territories.has(code)) this.#territories.set(code, this.#territoryOf(code));
    return this.#territories.get(code);
  }

  /** Kilometres from a place to a territory, as drawn; 0 inside. */
  kmTo(territory: Territory, at: LngLat): number {
    if (this.#has(territory, at)) return 0;
    let km = Infinity;
    for (const arc of territory.outline) km = Math.min(km, kmToArc(arc, at));
    return km;
  }

  /** Whether a place is in a territory or no more than so many kilometres from it. */
  isWithin(territory: Territory, at: LngLat, km: number): boolean {
    return this.#has(territory, at) || territory.outline.some((arc) => isNear(arc, at, km) && kmToArc(arc, at) <= km);
  }

  /** The area nearest to a place at sea, if it is nearer than so many kilometres. */
  coastNear(at: LngLat, withinKm: number): string | undefined {
    let best: string | undefined;
    let leastKm = withinKm;
    for (const arc of this.#arcs) {
      if (arc.outside !== undefined || !isNear(arc, at, leastKm)) continue;
      const km = kmToArc(arc, at);
      if (km < leastKm) [best, leastKm] = [arc.inside, km];
    }
    return best;
  }

  #has({ areas }: Territory, at: LngLat): boolean {
    const area = this.areaAt(at);
    return area !== undefined && areas.has(area);
  }

  #territoryOf(code: string): Territory | undefined {
    const codes = codesUnder(code);
    const ids = this.#arcs.flatMap(({ inside, outside }) => [inside, outside ?? inside]);
    const areas = new Set(ids.filter((id) => VIEWS.some((view) => codes.includes(ownerOf(id, view) ?? ''))));
    const has = (area: string | undefined): boolean => area !== undefined && areas.has(area);
    const outline = this.#arcs.filter(({ inside, outside }) => has(inside) !== has(outside));
    return outline.length ? { areas, outline } : undefined;
  }
}

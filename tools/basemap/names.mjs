// Where the names of countries may stand: too slow to work out in a reader's browser for a hundred of them.

import { importSource } from './from-source.mjs';

const MOST_NAMES = 100;

/** @returns {Promise<{ id: string, at: [number, number], room: number }[]>} largest country first; degrees */
export async function namePlaces(areas) {
  const { widestPart } = await importSource('src/geo/inner-point.ts');
  const { areaSize } = await importSource('src/geo/shapes.ts');
  return [...areas]
    .filter(([id]) => /^[A-Z]{2}$/.test(id) && id !== 'AQ')
    .map(([id, polygons]) => ({ id, polygons: polygons.map(opened), size: Math.abs(areaSize(polygons)) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_NAMES)
    .map(({ id, polygons }) => ({ id, ...widestPart(polygons) }));
}

/** The runtime's rings do not repeat their first point. */
const opened = (rings) => rings.map((ring) => ring.slice(0, -1));

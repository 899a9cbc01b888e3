/** @returns {{ head: string, body: string }} the page of a peer whose script fetches its data and fills `#box` */
export function boxPage(dataUrl, { scripts, styles }) {
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`);
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`);
  return { head: links.join(''), body: `<div id="box" class="box" data-src="${dataUrl}"></div>${tags.join('')}` };
}

/** The story as GeoJSON: a point for each moment. */
export function geoJson({ moments, places }) {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return {
    type: 'FeatureCollection',
    features: moments.map(({ day, place, title }) => ({
      type: 'Feature',
      properties: { title, start: day, place: placeOf.get(place).name },
      geometry: { type: 'Point', coordinates: placeOf.get(place).lngLat },
    })),
  };
}

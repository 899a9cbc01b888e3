import { expect } from '@open-wc/testing';
import { frame, page, pause, storyIn, until, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { all, live, one, ROUND_TRIP, shownMap } from './helpers.js';
import { foreignHosts, foreignHostsSoFar, tileServer } from './tile-server.js';

/** Everything a reader may do with a map. */
async function useAll(map: DatelineMap): Promise<void> {
  for (const act of [() => map.zoomIn(), () => map.zoomIn(), () => map.zoomOut(), () => map.fit()]) {
    act();
    await map.updateComplete;
    await frame();
  }
  for (const place of all(map, '.place')) place.click();
  await pause(100);
}

// in this order: what the last one asks for stays in the page's record
describe('requests to a host that is not the page’s own', () => {
  beforeEach(() => windowOf(1200));

  it('there are none on a map without tiles, whatever the reader does', async () => {
    for (const worldview of ['neutral', 'ua', 'de-facto', 'none']) {
      const map = await shownMap(await launchStory(), { attributes: `worldview="${worldview}"` });
      await useAll(map);
      map.remove();
    }
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('there are none in a whole story without tiles', async () => {
    const story = storyIn(page('<dateline-story style="min-block-size:900px" loading="eager"></dateline-story>', 1100));
    story.story = await launchStory();
    await until(() => story.renderRoot.querySelector('dateline-map') !== null, 'the map is there');
    await live(story.renderRoot.querySelector('dateline-map') as DatelineMap);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('there are none before consent, with tiles, an overlay and a reader who tries everything', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, {
      attributes: `consent="required" tiles="${server.foreign}" overlay="https://127.0.0.1:1/borders.json"`,
    });
    await useAll(map);
    const box = map.parentElement as HTMLElement;
    map.remove();
    box.append(map);
    await live(map);
    map.worldview = 'none';
    await useAll(map);
    one(map, '.consent button:not(.yes)').click();
    await useAll(map);
    expect(await foreignHosts()).to.deep.equal([]);
    expect(await server.asked()).to.deep.equal([]);
  });

  it('would be seen here: after consent there are some', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: `consent="required" tiles="${server.foreign}"` });
    one(map, '.consent .yes').click();
    await until(() => all(map, 'img.leaflet-tile-loaded').length > 0, 'tiles are there');
    await until(() => foreignHostsSoFar().length > 0, 'the browser tells of them');
    expect(await foreignHosts()).to.deep.equal([`127.0.0.1:${location.port}`]);
  });
});

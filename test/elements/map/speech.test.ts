import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { frame, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';
import { one, placeOf, pointsStory, shownMap } from './helpers.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';

interface Spoken {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Spoken[];
}

/** What the browser tells a screen reader of the page, in order. */
async function spoken(): Promise<readonly Spoken[]> {
  const all = (node: Spoken): Spoken[] => [node, ...(node.children ?? []).flatMap(all)];
  return all((await a11ySnapshot({})) as unknown as Spoken);
}

async function listed(map: DatelineMap, id: string): Promise<void> {
  placeOf(map, id).click();
  await map.updateComplete;
  await frame();
}

const namesOf = (nodes: readonly Spoken[], role: string): string[] =>
  nodes.filter((node) => node.role === role).map(({ name = '' }) => name);

beforeEach(() => windowOf(1200));

describe('what a screen reader hears of a map', () => {
  it('is whole sentences for each place, and for each moment of an open list', async () => {
    const map = await shownMap(await launchStory());
    await listed(map, 'moscow');
    const nodes = await spoken();
    expect(namesOf(nodes, 'region')).to.deep.equal(['Map: Davos, Moscow and the UAE']);
    expect(namesOf(nodes, 'button')).to.include.members([
      'Davos, Tuesday 20 January 2026, Happened',
      'Moscow, 2 moments, Thursday 22 January 2026',
      'Putin to receive Witkoff, Thursday 22 January 2026, Confirmed by the Kremlin',
      'Envoys due from Davos, Thursday 22 January 2026, late at night, Planned, says Witkoff',
      'Zoom in on the map',
    ]);
  });

  it('says where each moment of places that stand together is', async () => {
    const together = pointsStory([
      [16.37, 48.21],
      [16.38, 48.21],
      [-70, 40],
    ]);
    const map = await shownMap(together);
    await listed(map, 'p0');
    const names = namesOf(await spoken(), 'button');
    expect(names).to.include('Place 1 and Place 2, 2 moments');
    expect(names).to.include('Moment 2, Place 2, Monday 2 March 2026, Happened');
  });

  it('has no gap before a comma, no empty name and none that begins or ends in one', async () => {
    const map = await shownMap(await launchStory(), {
      attributes: 'consent="required" tiles="https://tiles.example/{z}/{x}/{y}.png"',
    });
    map.select('putin-witkoff');
    map.zoomIn();
    await listed(map, 'moscow');
    const told = (await spoken()).filter(({ role }) => /^(button|region|group)$/.test(role));
    expect(told.length).to.be.above(12);
    for (const { role, name = '' } of told) expect(name, role).to.match(/^(?!.* [,.;:?])(?!.* {2})[^\s,].*[^\s,]$/);
    expect(one(map, '.moments')).to.not.equal(null);
  });
});

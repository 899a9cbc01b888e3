import { expect } from '@open-wc/testing';
import { Map as LeafletBase } from 'leaflet/dist/leaflet-src.esm.js';
import { Tiles } from '../../../src/controllers/leaflet/tiles.js';
import { afterTest, pause } from './map-in-box.js';

const LIMIT_MS = 30;

/** Tiles of one server on a map of that size, and what they have reported. */
function tiles(server: string, [width, height]: readonly [number, number]): { readonly told: readonly string[] } {
  const box = document.createElement('div');
  box.style.cssText = `position:absolute;inline-size:${width}px;block-size:${height}px`;
  document.body.append(box);
  const map = new LeafletBase(box, { fadeAnimation: false, zoomAnimation: false }).setView([48, 16], 5);
  const told: string[] = [];
  const source = { template: `/tile-server/${server}/{z}/{x}/{y}.png`, subdomains: ['a'], maxZoom: 18, retina: false };
  const report = { onShown: () => told.push('shown'), onBroken: () => told.push('broken') };
  new Tiles(source, report, LIMIT_MS).addTo(map);
  afterTest(() => {
    map.remove();
    box.remove();
  });
  return { told };
}

async function reported(of: { readonly told: readonly string[] }): Promise<readonly string[]> {
  for (let i = 0; i < 200 && of.told.length === 0; i++) await pause(20);
  await pause(3 * LIMIT_MS);
  return of.told;
}

describe('the tiles of a server', () => {
  it('that keeps all of them waiting are given up', async () => {
    expect(await reported(tiles('waits-slow', [800, 600]))).to.deep.equal(['broken']);
  });

  it('that keeps all of them waiting are given up on a map that is too low for many', async () => {
    expect(await reported(tiles('waits-slow', [60, 40]))).to.deep.equal(['broken']);
  });

  it('that has none are given up on a map that is too low for many', async () => {
    expect(await reported(tiles('waits-broken', [60, 40]))).to.deep.equal(['broken']);
  });

  it('are no longer waited for when the map has gone', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'position:absolute;inline-size:300px;block-size:300px';
    document.body.append(box);
    const map = new LeafletBase(box, { fadeAnimation: false, zoomAnimation: false }).setView([48, 16], 5);
    const told: string[] = [];
    const source = { template: '/tile-server/waits-slow/{z}/{x}/{y}.png', subdomains: [], maxZoom: 18, retina: false };
    new Tiles(source, { onShown: () => told.push('shown'), onBroken: () => told.push('broken') }, LIMIT_MS).addTo(map);
    map.remove();
    box.remove();
    await pause(3 * LIMIT_MS);
    expect(told).to.deep.equal([]);
  });
});

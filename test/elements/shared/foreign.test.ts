import { expect } from '@open-wc/testing';
import { tileHosts } from '../../../src/elements/consent/map-hosts.js';
import { foreignHost, pageHost } from '../../../src/elements/shared/foreign.js';
import { afterTest } from '../helpers.js';

/** The document of a page in a frame. */
async function framed(attributes: Partial<HTMLIFrameElement>): Promise<Document> {
  const frame = Object.assign(document.createElement('iframe'), attributes);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  afterTest(() => frame.remove());
  await loaded;
  return frame.contentDocument as Document;
}

/** As a frame in a sandbox looks from within: neither host nor origin. */
const sandboxed = (baseURI: string, base: Element | null = null): Document =>
  ({
    defaultView: { location: { host: '' }, origin: 'null' },
    baseURI,
    querySelector: () => base,
  }) as unknown as Document;

describe('the host of a page', () => {
  it('is its own, whatever its base says', async () => {
    const base = '<!doctype html><base href="https://cdn.example/">';
    expect(pageHost(document)).to.equal(location.host);
    expect(pageHost(await framed({ srcdoc: base })), 'srcdoc').to.equal(location.host);
    const src = URL.createObjectURL(new Blob([base], { type: 'text/html' }));
    expect(pageHost(await framed({ src })), 'blob').to.equal(location.host);
  });

  it('is in a sandbox that of the page around, and nobody’s where the frame has a base', () => {
    expect(pageHost(sandboxed('https://news.example/a'))).to.equal('news.example');
    expect(pageHost(sandboxed('https://cdn.example/', document.body))).to.equal('');
    expect(pageHost(sandboxed('file:///home/talks.html'))).to.equal('');
  });
});

describe('another host', () => {
  for (const [address, host] of [
    ['https://photos.example/a.jpg', 'photos.example'],
    ['//photos.example/a.jpg', 'photos.example'],
    ['HTTPS://Photos.EXAMPLE/a.jpg', 'photos.example'],
    ['https://user:secret@photos.example:8443/a.jpg', 'photos.example:8443'],
    [`${location.protocol}//${location.host}@photos.example/a.jpg`, 'photos.example'],
    [`${location.protocol}//${location.hostname}:1/a.jpg`, `${location.hostname}:1`],
    ['\\\\photos.example\\a.jpg', 'photos.example'],
    ['/a.jpg', undefined],
    ['a.jpg', undefined],
    [`//${location.host.toUpperCase()}/a.jpg`, undefined],
    ['data:image/png;base64,AAAA', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    it(`${host === undefined ? 'is not' : 'is'} asked by ${address}`, () => {
      expect(foreignHost(address, document)).to.equal(host);
    });
});

describe('hosts of tiles', () => {
  for (const [tiles, hosts] of [
    ['https://tiles.example/{z}/{x}/{y}{r}.png', ['tiles.example']],
    ['https://{s}.tiles.example/{z}/{x}/{y}.png', ['tiles.example']],
    ['https://tile-{s}.example:81/{z}/{x}/{y}.png', ['tile-a.example:81', 'tile-b.example:81', 'tile-c.example:81']],
    ['//tiles.example/{z}/{x}/{y}.png', ['tiles.example']],
    ['/tiles/{z}/{x}/{y}.png', [location.host]],
    ['https://[{z}/{x}/{y}', []],
    [undefined, []],
  ] as const)
    it(`are all named: ${tiles}`, () => {
      expect(tileHosts({ tiles, tilesSubdomains: undefined }, document.baseURI)).to.deep.equal(hosts);
    });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Map as Leaflet } from 'leaflet/dist/leaflet-src.esm.js';
import { touch, wheel } from '../../controllers/leaflet/map-in-box.js';
import { afterTest, focused, frame, page, pause, tabStops, until, watchPage, windowOf } from '../helpers.js';
import { BRIDGE, launchStory } from '../stories.js';
import {
  all,
  distance,
  listOf,
  live,
  mapOf,
  one,
  pinAt,
  placeOf,
  placesOf,
  pointsStory,
  ROUND_TRIP,
  shownMap,
  stageOf,
} from './helpers.js';

/**
 * The traps of Leaflet 1.9.4 in a shadow root, each test named after its row in the design's table. Of Trusted Types the
 * two probes at import are tested where they are taken out (test/tools/rollup.test.mjs), and the whole under that policy
 * in tools/embed-check.mjs; remove() in the middle of a gesture in test/controllers/leaflet/leaflet-map.test.ts; tiles'
 * `data:` images in tiles.test.ts.
 */
beforeEach(() => windowOf(1200));

const loaded = (pattern: RegExp): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => pattern.test(path));

describe('Leaflet in a shadow root', () => {
  for (const attributes of ['', 'consent="required" overlay="https://lines.example/a.json"'])
    it(`its stylesheet does not reach the shadow root: ours do, and follow it into another document: ${attributes || 'as it is'}`, async () => {
      const map = await shownMap(ROUND_TRIP, { attributes });
      const dressed = (): void => {
        const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(one(map, selector));
        expect(styleOf('.leaflet-map-pane').position).to.equal('absolute');
        expect(styleOf('path.land').fill).to.equal('rgb(245, 242, 234)');
        expect(styleOf('.dot').borderRadius).to.equal('50%');
        expect(styleOf('.stage').position).to.equal('relative');
        if (attributes) expect(styleOf('.consent').display).to.equal('grid');
      };
      dressed();
      const iframe = document.createElement('iframe');
      iframe.style.cssText = 'inline-size:640px;block-size:560px';
      page('').append(iframe);
      iframe.contentDocument?.body.append(map);
      await live(map);
      dressed();
      page('').append(map);
      await live(map);
      dressed();
      expect(new Set(map.shadowRoot?.adoptedStyleSheets).size).to.equal(map.shadowRoot?.adoptedStyleSheets.length);
    });

  it('importing it in Node throws: no entry of the package imports it at once', async () => {
    const seen = new Set<string>();
    const queue = ['/src/index.ts', '/src/define/index.ts'].map((path) => new URL(path, location.href).href);
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      const code = await (await fetch(url)).text();
      const statements = code.matchAll(/^\s*(?:import|export)\b[^'"();]*?['"]([./][^'"]+)['"]/gm);
      for (const [, path] of statements) queue.push(new URL(path ?? '', url).href);
    }
    expect([...seen].some((url) => url.includes('/elements/map/dateline-map.'))).to.equal(true);
    expect([...seen].filter((url) => /leaflet|elements\/map\/(chart|live)/.test(url))).to.deep.equal([]);
  });

  it('UMD entry pulls a second copy: one is loaded, the module, and it leaves no global', async () => {
    await shownMap(ROUND_TRIP);
    expect(loaded(/leaflet(-src)?(\.esm)?\.js$/).every((path) => path.endsWith('leaflet-src.esm.js'))).to.equal(true);
    expect('L' in window).to.equal(false);
  });

  it('default icon asks for marker-icon.png next to the page: no image is asked for, nor put on the map', async () => {
    const map = await shownMap(ROUND_TRIP);
    expect(all(map, 'img').length).to.equal(0);
    expect(loaded(/\.(png|gif|jpe?g|svg)$/)).to.deep.equal([]);
  });

  it('Trusted Types: none of its popups and controls is used, and nothing is written as HTML', async () => {
    const real = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as PropertyDescriptor;
    const written: string[] = [];
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...real,
      set(this: Element, html: string) {
        // Lit's own templates, which have a policy
        if (!(this instanceof HTMLTemplateElement)) written.push(html);
        real.set?.call(this, html);
      },
    });
    afterTest(() => Object.defineProperty(Element.prototype, 'innerHTML', real));
    const box = document.createElement('div');
    document.body.append(box);
    afterTest(() => box.remove());
    const map = document.createElement('dateline-map');
    map.style.blockSize = '400px';
    map.story = ROUND_TRIP;
    box.append(map);
    await live(map);
    map.zoomIn();
    placeOf(map, 'vienna').click();
    await map.updateComplete;
    expect(written).to.deep.equal([]);
    expect(all(map, '.leaflet-control, .leaflet-popup, .leaflet-marker-icon').length).to.equal(0);
  });

  it('its keyboard handler, box zoom, resize tracking bind to document and window: nothing listens there', async () => {
    await shownMap(ROUND_TRIP); // what libraries do once
    const heard: string[] = [];
    for (const target of [document, window, document.body, document.documentElement]) {
      const real = target.addEventListener;
      const note = (type: string, ...rest: [never]): void => {
        heard.push(type);
        real.call(target, type, ...rest);
      };
      Object.assign(target, { addEventListener: note });
      afterTest(() => delete (target as { addEventListener?: unknown }).addEventListener);
    }
    const map = await shownMap(ROUND_TRIP);
    const container = one(map, '#leaflet');
    wheel(container, [100, 100], { deltaY: -40, ctrlKey: true });
    wheel(container, [100, 100], { deltaY: -40 });
    const at = (x: number): PointerEventInit => ({
      bubbles: true,
      composed: true,
      pointerId: 1,
      button: 0,
      clientX: x,
    });
    container.dispatchEvent(new PointerEvent('pointerdown', { ...at(100), pointerType: 'mouse' }));
    container.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, clientX: 100 }));
    container.dispatchEvent(new PointerEvent('pointerup', { ...at(100), pointerType: 'mouse' }));
    touch(container, 'touchstart', [[50, 50]]);
    touch(container, 'touchmove', [[50, 90]]);
    touch(container, 'touchend', []);
    placeOf(map, 'vienna').click();
    await map.updateComplete;
    map.remove();
    expect(heard).to.deep.equal([]);
  });

  it('its keyboard handler: keys in the page do nothing to the map', async () => {
    const map = await shownMap(ROUND_TRIP);
    const before = pinAt(map, 'vienna');
    for (const key of ['ArrowLeft', '+', '-']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await map.updateComplete;
    expect(pinAt(map, 'vienna')).to.deep.equal(before);
  });

  it('a divIcon holding a <button> is a button in a button: none is, and the container has no tab stop', async () => {
    const map = await shownMap(ROUND_TRIP);
    expect(all(map, 'button button, button [tabindex], a button').length).to.equal(0);
    expect(all(map, '#leaflet, #leaflet *').filter((element) => element.tabIndex >= 0).length).to.equal(0);
  });

  it('a button in a button: one tab stop for all markers, however many', async () => {
    const points = Array.from({ length: 40 }, (_, i): [number, number] => [-20 + i * 2, 30 + ((i * 7) % 30)]);
    for (const story of [ROUND_TRIP, pointsStory(points)]) {
      const map = await shownMap(story);
      expect(tabStops(one(map, '.places'))).to.have.length(1);
      map.remove();
    }
  });

  it('default attribution carries a flag: ours is one plain line without a link', async () => {
    const map = await shownMap(ROUND_TRIP);
    expect(one(map, '[part=attribution]').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Map: Natural Earth. Borders dashed where disputed.',
    );
    expect(map.shadowRoot?.textContent).not.to.contain('Leaflet');
    expect(all(map, 'a').length).to.equal(0);
  });

  it('container.focus() and scrollTo jump nested scrollers: neither page nor stage scrolls', async () => {
    const map = await shownMap(ROUND_TRIP);
    map.parentElement?.insertAdjacentHTML('afterbegin', '<div style="block-size:500px"></div>');
    map.parentElement?.insertAdjacentHTML('beforeend', '<div style="block-size:3000px"></div>');
    map.parentElement?.style.setProperty('inline-size', '1000px');
    window.scrollTo(0, 300);
    for (let i = 0; i < 4; i++) map.zoomIn();
    await map.updateComplete;
    placesOf(map)[0]?.focus({ preventScroll: true });
    const top = window.scrollY;
    for (const press of ['ArrowRight', 'ArrowRight', 'Home', 'End']) {
      await sendKeys({ press });
      await frame();
      expect(window.scrollY).to.equal(top);
      expect(stageOf(map).scrollLeft + stageOf(map).scrollTop).to.equal(0);
    }
    window.scrollTo(0, 0);
  });

  it('without remove() each map leaks: removed and built again with the element, twenty times', async () => {
    const removed: unknown[] = [];
    const real = Leaflet.prototype.remove;
    Leaflet.prototype.remove = function (this: Leaflet) {
      removed.push(this);
      return real.call(this);
    };
    afterTest(() => Object.assign(Leaflet.prototype, { remove: real }));
    const { errors } = watchPage();
    const map = await shownMap(ROUND_TRIP);
    const before = pinAt(map, 'vienna');
    const box = map.parentElement as HTMLElement;
    for (let i = 0; i < 20; i++) {
      map.remove();
      expect(one(map, '#leaflet').childElementCount).to.equal(0);
      box.append(map);
      if (i % 3 === 0) await live(map);
    }
    await live(map);
    expect(pinAt(map, 'vienna')).to.deep.equal(before);
    expect(all(map, '#leaflet .leaflet-map-pane')).to.have.length(1);
    expect(removed.length).to.be.at.least(7);
    expect(errors).to.deep.equal([]);
  });

  it('without remove(): a view that the reader has chosen survives it', async () => {
    const map = await shownMap(ROUND_TRIP);
    map.zoomIn();
    await map.updateComplete;
    const before = pinAt(map, 'vienna');
    const box = map.parentElement as HTMLElement;
    map.remove();
    box.append(map);
    await live(map);
    expect(distance(pinAt(map, 'vienna'), before)).to.be.below(1.5);
  });

  it('hidden tab or zero size: it fits when it is shown, with no error', async () => {
    const { errors } = watchPage();
    const seen = await shownMap(ROUND_TRIP);
    const hidden = mapOf(ROUND_TRIP, { attributes: 'hidden loading="eager"' });
    await pause(150);
    expect(all(hidden, '.place')).to.deep.equal([]);
    hidden.hidden = false;
    await live(hidden);
    expect(pinAt(hidden, 'vienna')).to.deep.equal(pinAt(seen, 'vienna'));
    expect(errors).to.deep.equal([]);
  });

  it('hidden tab or zero size: resized in the meantime, it fits again', async () => {
    const map = await shownMap(ROUND_TRIP);
    const box = map.parentElement as HTMLElement;
    box.hidden = true;
    await pause(50);
    box.style.inlineSize = '400px';
    await pause(50);
    box.hidden = false;
    const fresh = await shownMap(ROUND_TRIP, { widthPx: 400 });
    await until(() => distance(pinAt(map, 'vienna'), pinAt(fresh, 'vienna')) < 0.5, 'the map fits');
  });

  it('reduced motion is ignored, even with options off: where it stands at once is where it stays', async () => {
    const map = await shownMap(ROUND_TRIP);
    for (const act of [() => map.zoomIn(), () => map.zoomOut(), () => map.fit()]) {
      act();
      await map.updateComplete;
      const at = pinAt(map, 'vienna');
      await pause(300);
      expect(pinAt(map, 'vienna')).to.deep.equal(at);
    }
    const moving = all(map, '*').filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    });
    expect(moving.length).to.equal(0);
  });

  it('the wheel hijacks the page: it is the page’s without Ctrl, and the reader is told for a while', async () => {
    const map = await shownMap(ROUND_TRIP);
    const before = pinAt(map, 'vienna');
    const container = one(map, '#leaflet');
    const { left, top } = container.getBoundingClientRect();
    const at: [number, number] = [left + 200, top + 200];
    container.dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, clientX: at[0], clientY: at[1], movementX: 5, movementY: 5 }),
    );
    const bare = wheel(container, at, { deltaY: 50 });
    await map.updateComplete;
    expect(bare.defaultPrevented).to.equal(false);
    expect(pinAt(map, 'vienna')).to.deep.equal(before);
    expect(one(map, '.hint').checkVisibility(), 'the hint is seen').to.equal(true);
    expect(one(map, '.hint').textContent).to.match(/^Hold (Ctrl|⌘) and scroll to zoom the map$/);
    expect(wheel(container, at, { deltaY: -50, ctrlKey: true }).defaultPrevented).to.equal(true);
    await until(() => distance(pinAt(map, 'vienna'), before) > 3, 'the map has zoomed');
    await until(() => map.renderRoot.querySelector('.hint') === null, 'the hint is gone');
  });

  it('one finger on a phone is captured: it is the page’s, and the reader is told; two move the map', async () => {
    const map = await shownMap(ROUND_TRIP);
    const before = pinAt(map, 'vienna');
    const container = one(map, '#leaflet');
    touch(container, 'touchstart', [[100, 100]]);
    expect(touch(container, 'touchmove', [[100, 150]]).defaultPrevented).to.equal(false);
    touch(container, 'touchend', []);
    await map.updateComplete;
    expect(pinAt(map, 'vienna')).to.deep.equal(before);
    expect(one(map, '.hint').checkVisibility(), 'the hint is seen').to.equal(true);
    expect(one(map, '.hint').textContent).to.equal('Use two fingers to move the map');
    touch(container, 'touchstart', [[100, 100], [200, 100]]); // prettier-ignore
    touch(container, 'touchmove', [[140, 130], [240, 130]]); // prettier-ignore
    touch(container, 'touchend', []);
    await until(() => distance(pinAt(map, 'vienna'), before) > 40, 'the map has moved');
    expect(getComputedStyle(stageOf(map)).touchAction).to.equal('pan-x pan-y');
  });

  it('container has a tab stop but no role or name: it is a region that lists its places, or says the title', async () => {
    const map = await shownMap(await launchStory());
    expect(stageOf(map).getAttribute('role')).to.equal('region');
    expect(stageOf(map).getAttribute('aria-label')).to.match(/^Map: Davos, Moscow,? and the UAE$/);
    const many = await shownMap(pointsStory(Array.from({ length: 12 }, (_, i) => [i, 45])));
    expect(stageOf(many).getAttribute('aria-label')).to.equal('Map: Points');
  });

  it('dragging toggles classes on body: it never has one', async () => {
    const map = await shownMap(ROUND_TRIP);
    const container = one(map, '#leaflet');
    const { left, top } = container.getBoundingClientRect();
    const drag = (type: string, x: number): boolean =>
      container.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          pointerType: 'mouse',
          clientX: left + x,
          clientY: top + 9,
        }),
      );
    Object.assign(container, { setPointerCapture: () => undefined });
    drag('pointerdown', 50);
    drag('pointermove', 90);
    drag('pointermove', 120);
    expect(document.body.className).to.equal('');
    expect(document.documentElement.className).to.equal('');
    drag('pointerup', 120);
    expect(listOf(map)).to.equal(null);
  });

  it('importing it in Node throws: a story without a place loads nothing of it', async () => {
    // in a page of its own: this one has loaded it long since
    const map = mapOf(BRIDGE, { attributes: 'loading="eager"' });
    const before = loaded(/./).length;
    await pause(200);
    expect(map.renderRoot.querySelector('.root')).to.equal(null);
    expect(loaded(/./).length).to.equal(before);
    expect(focused() === document.body).to.equal(true);
  });
});

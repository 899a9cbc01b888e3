import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PanZoom } from '../../src/controllers/pan-zoom.js';
import { Resize } from '../../src/controllers/resize.js';
import { StoryLink } from '../../src/controllers/story-link.js';
import { measureTexts } from '../../src/controllers/text-width.js';
import { announceStore, provideStore } from '../../src/store/context.js';
import { StoryStore } from '../../src/store/story-store.js';
import { frame, page, pause, until } from '../elements/helpers.js';

class TestHost extends LitElement {
  widths: number[] = [];
  asked: string[] = [];
  updates = 0;
  resize = new Resize(this, (widthPx) => this.widths.push(widthPx));
  panZoom = new PanZoom(this, {
    pan: (byPx) => this.asked.push(`pan ${Math.round(byPx)}`),
    zoom: (factor, atPx) => this.asked.push(`zoom ${factor > 1 ? 'in' : 'out'} at ${Math.round(atPx)}`),
    settled: () => this.asked.push('settled'),
    canPan: () => true,
  });
  link = new StoryLink(this, () => (this.named ? { htmlFor: this.named } : {}));
  named = '';

  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-host', TestHost);

function host(): { element: TestHost; surface: HTMLElement } {
  const box = page('<test-host></test-host><div style="inline-size:400px;block-size:50px"></div>');
  return { element: box.firstElementChild as TestHost, surface: box.lastElementChild as HTMLElement };
}

describe('Resize', () => {
  it('tells the width at once and on every change, until its host leaves', async () => {
    const { element, surface } = host();
    element.resize.observe(surface);
    expect(element.widths).to.deep.equal([400]);
    surface.style.inlineSize = '300px';
    await until(() => element.widths.at(-1) === 300, 'the change is told');
    element.remove();
    surface.style.inlineSize = '200px';
    await pause(60);
    expect(element.widths.at(-1)).to.equal(300);
    surface.before(element);
    await until(() => element.widths.at(-1) === 200, 'it is observed again');
  });
});

describe('PanZoom', () => {
  const wheel = (deltaY: number, init: WheelEventInit = {}): WheelEvent =>
    new WheelEvent('wheel', { deltaY, ctrlKey: true, cancelable: true, clientX: 100, ...init });

  it('asks to come closer or step back at the pointer, and settles once', async () => {
    const { element, surface } = host();
    element.panZoom.observe(surface);
    surface.dispatchEvent(wheel(-10));
    surface.dispatchEvent(wheel(10, { deltaMode: 1 }));
    await pause(300);
    expect(element.asked).to.deep.equal(['zoom in at 100', 'zoom out at 100', 'settled']);
  });

  it('lets go of a surface, with all that was due', async () => {
    const { element, surface } = host();
    element.panZoom.observe(surface);
    surface.dispatchEvent(wheel(-10));
    element.remove();
    surface.dispatchEvent(wheel(-10));
    await pause(300);
    expect(element.asked).to.deep.equal(['zoom in at 100']);
  });

  it('follows a page that has scaled the surface', () => {
    const { element, surface } = host();
    surface.style.transform = 'scale(0.5)';
    surface.style.transformOrigin = '0 0';
    element.panZoom.observe(surface);
    surface.dispatchEvent(wheel(-10));
    expect(element.asked[0]).to.equal('zoom in at 200');
  });
});

describe('StoryLink', () => {
  it('finds the story around it, and asks for an update with each of its changes', async () => {
    const { element } = host();
    const store = new StoryStore();
    const around = document.createElement('section');
    provideStore(around, store);
    element.before(around);
    around.append(element);
    await element.updateComplete;
    expect(element.link.store).to.equal(store);
    const before = element.updates;
    store.loading();
    await element.updateComplete;
    expect(element.updates).to.equal(before + 1);
    element.remove();
    store.clear();
    await frame();
    expect(element.updates).to.equal(before + 1);
  });

  it('finds a story by its id, and follows an empty one where there is none', async () => {
    const { element } = host();
    element.named = 'elsewhere';
    element.link.relink();
    expect(element.link.store.state.phase).to.equal('empty');
    const other = Object.assign(document.createElement('section'), { id: 'elsewhere', store: new StoryStore() });
    element.after(other);
    const withdraw = announceStore(other);
    expect(element.link.store).to.equal(other.store);
    withdraw();
    expect(element.link.store).not.to.equal(other.store);
  });
});

describe('measureTexts', () => {
  it('gives each text the width that the page sets it in, and leaves nothing behind', () => {
    const box = page('<style>.wide span, span.wide { font-size: 32px }</style><div></div>');
    const room = box.lastElementChild as HTMLElement;
    const [short = 0, long = 0, empty = 0] = measureTexts(room, ['n', 'nnnn', ''], '');
    expect(long).to.be.greaterThan(short * 2);
    expect(empty).to.be.at.most(1);
    expect(room.childNodes).to.have.length(0);
  });
});

import { expect } from '@open-wc/testing';
import { measureTexts } from '../../src/controllers/text-width.js';

const TEXTS = ['Davos', 'the UAE', 'Thu 22 January 2026, no hour given', 'n\u00a0n', 'Žilina – Wałbrzych', 'İzmir', ''];

/** A room in which the class `name` has that style. */
function roomWith(style: string): HTMLElement {
  const room = document.createElement('div');
  room.innerHTML = `<style>.name { ${style}; white-space: pre }</style>`;
  document.body.append(room);
  rooms.push(room);
  return room;
}

const rooms: HTMLElement[] = [];
afterEach(() => rooms.splice(0).forEach((room) => room.remove()));

/** As elements are laid out. */
function laidOut(room: HTMLElement): number[] {
  return TEXTS.map((text) => {
    const span = document.createElement('span');
    span.className = 'name';
    span.textContent = text;
    room.append(span);
    const { width } = span.getBoundingClientRect();
    span.remove();
    return width;
  });
}

describe('measureTexts', () => {
  for (const style of [
    'font: 16px sans-serif',
    'font: italic 600 14.4px / 1.3 serif',
    'font: 13px monospace; letter-spacing: 0.08em',
    'font: 700 20px sans-serif; word-spacing: 4px; text-transform: uppercase',
    'font: 16px sans-serif; font-feature-settings: "smcp"',
    'font: 16px sans-serif; font-variant-numeric: tabular-nums',
  ]) {
    it(`tells how wide texts will be: ${style}`, () => {
      const room = roomWith(style);
      const widths = measureTexts(room, TEXTS, 'name');
      laidOut(room).forEach((width, index) => {
        expect(widths[index], TEXTS[index]).to.be.within(width, width + 2.1);
      });
    });
  }

  it('lays nothing out where a canvas does', () => {
    const room = roomWith('font: 16px sans-serif');
    let asked = 0;
    const original = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetWidth') as PropertyDescriptor;
    Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { ...original, get: () => ++asked });
    try {
      measureTexts(room, TEXTS, 'name');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'offsetWidth', original);
    }
    expect(asked).to.equal(0);
  });

  it('leaves the room as it was', () => {
    const room = roomWith('font: 16px sans-serif');
    const before = room.innerHTML;
    measureTexts(room, TEXTS, 'name');
    expect(room.innerHTML).to.equal(before);
  });
});

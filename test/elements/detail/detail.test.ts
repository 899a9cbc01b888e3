import { expect } from '@open-wc/testing';
import type { DatelineDetail } from '../../../src/elements/detail/dateline-detail.js';
import { heard, page, shownStory, detailOf, still, until } from '../helpers.js';
import { launchStory } from '../stories.js';

const FULL = {
  title: 'All fields',
  lang: 'en-GB',
  timeZone: 'Europe/Copenhagen',
  published: '2026-03-11',
  places: { olm: { name: 'Olm', lngLat: [9.1, 56.2] } },
  people: { vos: { name: 'Ida Vos', role: 'engineer' } },
  moments: [
    {
      id: 'test',
      when: '2026-03-09T14:30',
      where: 'olm',
      title: 'The bridge is tested',
      text: 'One lorry.\n\nThen two.',
      status: 'claimed',
      claimedBy: 'the builder',
      who: ['vos', 'two drivers'],
      quotes: [{ text: 'It held.', by: 'Ida Vos' }],
      sources: [
        { title: 'Log', publisher: 'The builder', url: 'https://builder.example/log', date: '2026-03-10' },
        { title: 'A note' },
      ],
      media: { src: 'https://builder.example/bridge.jpg', alt: 'A bridge', caption: 'At noon.', credit: 'I. Vos' },
      tags: ['bridge', 'test'],
      updated: '2026-03-10',
      correction: 'An earlier version named another lorry.',
    },
  ],
};

/** Short, with a way on whose title takes room. */
const FIRST = { id: 'first', when: '2026-03-09', title: 'The bridge is tested', text: 'One lorry.' };
const LAST = { id: 'last', when: '2026-03-10', title: 'The bridge is opened to all who had waited for it '.repeat(3) };

async function shownDetail(story: object, id: string): Promise<DatelineDetail> {
  const detail = page('<dateline-detail></dateline-detail>').firstElementChild as DatelineDetail;
  detail.story = story;
  await detail.updateComplete;
  detail.select(id);
  await until(() => detail.renderRoot.querySelector('.title') !== null, 'the moment is shown');
  return detail;
}

const inside = (detail: DatelineDetail, selector: string): Element =>
  detail.renderRoot.querySelector(selector) as Element;

describe('<dateline-detail>', () => {
  for (const name of ['url', 'media', 'src'] as const) {
    it(`makes no link and no picture of what the page has put into Object.prototype as ${name}`, async () => {
      const value = name === 'media' ? { src: 'https://elsewhere.invalid/a.jpg', alt: '' } : 'javascript:alert(1)';
      // oxlint-disable-next-line no-extend-native -- what a page should not do, and some do
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      try {
        const sources = [{ title: 'A note' }];
        const detail = await shownDetail({ ...FULL, moments: [{ ...FIRST, sources, status: 'happened' }] }, 'first');
        expect(heard(inside(detail, '.sources'))).to.contain('A note');
        expect(detail.renderRoot.querySelectorAll('a[href], img')).to.have.length(0);
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
    });
  }

  it('says the year of a source and of an update that are not of the story’s own', async () => {
    const [moment] = FULL.moments;
    const sources = [{ title: 'Archive', date: '2000-01-20' }];
    const detail = await shownDetail({ ...FULL, moments: [{ ...moment, updated: '2001-02-03', sources }] }, 'test');
    const said = heard(inside(detail, '.root'));
    expect(said).to.contain('Archive, 20 January 2000').and.to.contain('Last updated 3 February 2001');
  });

  it('tells all that the file says of a moment, in reading order', async () => {
    const detail = await shownDetail(FULL, 'test');
    const said = heard(inside(detail, '.root'));
    const inOrder = [
      '14:30',
      'The bridge is tested',
      'Olm',
      'Claimed by the builder',
      'Ida Vos, engineer',
      'two drivers',
      'bridge, test',
      'One lorry.',
      'Then two.',
      'At noon. I. Vos',
      '“It held.”',
      'Log, The builder, 10 March',
      'A note',
      'An earlier version named another lorry.',
      'Last updated 10 March',
    ];
    let from = 0;
    for (const text of inOrder) {
      const at = said.indexOf(text, from);
      expect(at, `“${text}” in: ${said}`).to.be.at.least(0);
      from = at;
    }
    expect(detail.renderRoot.querySelectorAll('.text')).to.have.length(2);
  });

  it('links a source that has an address, and only that', async () => {
    const detail = await shownDetail(FULL, 'test');
    const links = [...detail.renderRoot.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['https://builder.example/log']);
    expect(inside(detail, 'img').getAttribute('alt')).to.equal('A bridge');
  });

  it('says the date in full, with its year, to the eye and to the ear', async () => {
    const detail = await shownDetail(await launchStory(), 'putin-witkoff');
    expect(heard(inside(detail, '[part=date]'))).to.equal('Thursday 22 January 2026, no hour given');
    expect(inside(detail, '[part=date]').textContent).to.equal('Thursday 22 January 2026, no hour given');
    expect(inside(detail, '.position').textContent).to.equal('5 of 7');
  });

  it('says that no place is given, and names the country where no more is known', async () => {
    const without = await shownDetail(await launchStory(), 'putin-december');
    expect(inside(without, '.facts').textContent).to.contain('No place given');
    const country = await shownDetail(await launchStory(), 'working-groups');
    expect(inside(country, '.facts').textContent).to.contain('the UAE');
  });

  it('has no previous at the first moment and no next at the last', async () => {
    const first = await shownDetail(await launchStory(), 'putin-december');
    expect([first.renderRoot.querySelector('.previous'), inside(first, '.next').localName]).to.deep.equal([
      null,
      'button',
    ]);
    const last = await shownDetail(await launchStory(), 'working-groups');
    expect([inside(last, '.previous').localName, last.renderRoot.querySelector('.next')]).to.deep.equal([
      'button',
      null,
    ]);
  });

  it('asks to choose while nothing is selected', async () => {
    const detail = page('<dateline-detail></dateline-detail>').firstElementChild as DatelineDetail;
    detail.story = FULL;
    await until(() => detail.renderRoot.querySelector('.none') !== null, 'it asks');
    expect(heard(inside(detail, '.none'))).to.equal('Choose a moment to read about it.');
  });

  it('offers to read on where its box cuts the text, and grows by the reader’s own act', async () => {
    const long = { ...FULL, moments: [{ ...FULL.moments[0], media: undefined, text: 'A long report. '.repeat(300) }] };
    const story = await shownStory(long, 1000, 'style="min-block-size:700px" start="first"');
    const before = story.offsetHeight;
    const button = detailOf(story).renderRoot.querySelector<HTMLButtonElement>('.read-on');
    expect(button?.textContent?.trim()).to.equal('Read on');
    button?.click();
    await still(story);
    expect(detailOf(story).renderRoot.querySelector('.read-on')).to.equal(null);
    expect(story.offsetHeight).to.be.greaterThan(before);
  });

  it('settles on folding or not, however high its box', async () => {
    const detail = await shownDetail({ ...FULL, moments: [FIRST, LAST] }, 'first');
    detail.style.display = 'block';
    for (let heightPx = 400; heightPx >= 160; heightPx -= 4) {
      detail.style.blockSize = `${heightPx}px`;
      let updates = 0;
      for (detail.requestUpdate(); !(await detail.updateComplete) && updates < 10; updates += 1);
      expect(updates, `at ${heightPx} px`).to.be.lessThan(4);
    }
  });
});

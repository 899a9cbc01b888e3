import { expect } from '@open-wc/testing';
import { shownTimeline } from '../../helpers.js';

const story = {
  title: 'Olm',
  lang: 'en-GB',
  published: '2026-02-01',
  moments: ['2025-10-06', '2025-11-01', '2025-12-01', '2026-01-30', '2026-06-30'].map((when, index) => ({
    id: `m${index}`,
    when,
    title: `Moment ${index}`,
    status: 'happened',
  })),
  periods: [
    { when: '2025-10-20/2026-01-10', title: 'Ultimatum' },
    { when: '2026-03-01/2026-03-10', title: 'Rome' },
  ],
};

describe('a period behind the axis', () => {
  it('has a name that no pole strikes', async () => {
    const { renderRoot } = await shownTimeline(story, 900, 'orientation="horizontal" scale="linear"');
    const name = renderRoot.querySelector('.period span')!;
    const { left, right, top, bottom } = name.getBoundingClientRect();
    const poles = [...renderRoot.querySelectorAll('.pole')].map((pole) => pole.getBoundingClientRect());
    const struck = poles.filter((pole) => pole.right > left && pole.left < right && pole.bottom > top);
    expect(struck, 'poles behind the name').to.have.length(1);
    const { zIndex, backgroundColor } = getComputedStyle(name);
    expect(zIndex).to.equal('1');
    expect(backgroundColor).not.to.match(/transparent|rgba\(|\//);
    expect(bottom - top).to.be.above(10);
    // and no wider than it need be: the poles beside it stay whole
    expect(right - left).to.be.below(80);
  });

  it('is named to the ear alone where there is no room for more than a letter', async () => {
    const { renderRoot } = await shownTimeline(story, 900, 'orientation="horizontal" scale="linear"');
    const name = renderRoot.querySelectorAll('.period')[1]!.querySelector('span')!;
    expect(name.textContent).to.equal('Rome');
    expect(name.getBoundingClientRect().width).to.be.at.most(1);
    expect(getComputedStyle(name).clipPath).to.equal('inset(50%)');
  });
});

describe('what is still to come', () => {
  it('says so whole in a shading narrower than its words, and flush with the end of it', async () => {
    const late = {
      ...story,
      published: '2026-06-28',
      moments: [...story.moments.slice(0, 4), { ...story.moments[4]!, status: 'planned' }],
    };
    const { renderRoot } = await shownTimeline(late, 900, 'orientation="horizontal" scale="linear"');
    const [shading, words] = ['.future', '.future span'].map((it) => renderRoot.querySelector(it)!);
    const [room, said] = [shading!.getBoundingClientRect(), words!.getBoundingClientRect()];
    expect(said.width).to.be.above(room.width);
    expect(words!.scrollWidth).to.be.at.most(Math.ceil(said.width));
    expect(room.right - said.right).to.be.closeTo(4, 0.5);
  });

  it('says so from the beginning of a wider one', async () => {
    const { renderRoot } = await shownTimeline(
      {
        ...story,
        published: '2025-12-20',
        moments: story.moments.map((one, index) => ({ ...one, status: index > 2 ? 'planned' : 'happened' })),
      },
      900,
      'orientation="horizontal" scale="linear"',
    );
    const [shading, words] = ['.future', '.future span'].map((it) =>
      renderRoot.querySelector(it)!.getBoundingClientRect(),
    );
    expect(words!.left - shading!.left).to.be.closeTo(8, 0.5);
  });
});

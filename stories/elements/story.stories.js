import { html } from 'lit';

export default {
  title: 'Elements/dateline-story',
  component: 'dateline-story',
  args: { start: 'auto', timeZone: 'place', worldview: 'neutral' },
  argTypes: {
    start: { control: 'inline-radio', options: ['auto', 'none', 'first', 'last', 'next', 'latest'] },
  },
  render: ({ src, theme, start, timeZone, worldview }) => html`
    <dateline-story
      src=${src}
      theme=${theme}
      start=${start}
      time-zone=${timeZone}
      worldview=${worldview}
      loading="eager"
      style="min-block-size: 36rem"
    >
      <p>The story as a plain list stands here until it is loaded.</p>
    </dateline-story>
  `,
};

export const Talks = {};

export const NextMoment = { args: { start: 'next' } };

export const Narrow = {
  decorators: [(story) => html`<div style="inline-size: 360px">${story()}</div>`],
};

/** A file that is not there: the fallback stays. */
export const Missing = { args: { src: 'stories/no-such-story.json' } };

/** The page's own layout of the parts. */
export const OwnLayout = {
  render: ({ src, theme }) => html`
    <dateline-story src=${src} theme=${theme} loading="eager">
      <dateline-map style="block-size: 20rem"></dateline-map>
      <dateline-timeline></dateline-timeline>
      <dateline-detail></dateline-detail>
    </dateline-story>
  `,
};

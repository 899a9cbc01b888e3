import { html } from 'lit';

export default {
  title: 'Elements/dateline-map',
  component: 'dateline-map',
  args: { worldview: 'neutral' },
  render: ({ src, theme, worldview }) => html`
    <dateline-map
      src=${src}
      theme=${theme}
      worldview=${worldview}
      loading="eager"
      style="block-size: 24rem"
    ></dateline-map>
  `,
};

export const Talks = {};

export const Dark = { args: { theme: 'dark' } };

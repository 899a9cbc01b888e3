import { html } from 'lit';

export default {
  title: 'Elements/dateline-timeline',
  component: 'dateline-timeline',
  args: { orientation: 'auto', scale: 'auto', axisDirection: 'auto' },
  argTypes: {
    orientation: { control: 'inline-radio', options: ['auto', 'horizontal', 'vertical'] },
    scale: { control: 'inline-radio', options: ['auto', 'linear'] },
    axisDirection: { control: 'inline-radio', options: ['auto', 'ltr', 'rtl'] },
  },
  render: ({ src, theme, orientation, scale, axisDirection }) => html`
    <dateline-timeline
      src=${src}
      theme=${theme}
      orientation=${orientation}
      scale=${scale}
      axis-direction=${axisDirection}
    ></dateline-timeline>
  `,
};

export const Talks = {};

/** Nothing is shortened: days drown in the empty weeks. */
export const Linear = { args: { scale: 'linear' } };

export const Vertical = { args: { orientation: 'vertical' } };

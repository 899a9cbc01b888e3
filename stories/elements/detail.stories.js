import { html } from 'lit';

export default {
  title: 'Elements/dateline-detail',
  component: 'dateline-detail',
  // The detail shows the moment that its story has selected.
  render: ({ src, theme }) => html`
    <dateline-story src=${src} theme=${theme} start="first">
      <dateline-detail></dateline-detail>
    </dateline-story>
  `,
};

export const First = {};

export const Next = {
  render: ({ src, theme }) => html`
    <dateline-story src=${src} theme=${theme} start="next">
      <dateline-detail></dateline-detail>
    </dateline-story>
  `,
};

// @ts-check
import { LitElement, html, nothing, svg } from 'lit';

import { Resize } from '../../dist/lib/controllers/resize.js';
import { markTemplate } from '../../dist/lib/elements/shared/mark.js';
import { FORMS, STANDINGS } from './forms.js';
import { lying, specimen, tongue, upright, wordsOf } from './specimen.js';
import { grammarStyles } from './table.styles.js';

/** @typedef {NonNullable<ReturnType<typeof specimen>>} Specimen */

const HEIGHT_PX = 34;
const AXIS_PX = 28.5;
/** So many cells stand beside each other: from this width on. */
const COLUMNS = /** @type {const} */ ([
  [880, 8, 300],
  [680, 8, 0],
  [380, 4, 0],
  [0, 2, 0],
]);
const GAP_PX = 18;

/** Read once: each form in each standing. */
const GROUPS = FORMS.map(([heading, forms]) => ({
  heading,
  rows: forms.map((form) => ({ form, cells: STANDINGS.map((state) => specimen(form, state)) })),
}));

/**
 * Every form of a date in every standing, with what a file says to get it and the words that readers get.
 * `axis="upright"` draws the marks as they stand on the rail of a list.
 */
export class GrammarTable extends LitElement {
  static properties = { axis: {}, widthPx: { state: true } };
  static styles = grammarStyles;

  constructor() {
    super();
    this.axis = 'lying';
    this.widthPx = 0;
    this.resize = new Resize(this, (widthPx) => {
      this.widthPx = widthPx;
    });
  }

  /** @override */
  firstUpdated() {
    const root = this.renderRoot.querySelector('.root');
    if (root) this.resize.observe(root);
  }

  /** @override */
  render() {
    const [, columns, headPx] = COLUMNS.find(([fromPx]) => this.widthPx >= fromPx) ?? COLUMNS[0];
    const cellPx = Math.floor((this.widthPx - headPx) / columns) - GAP_PX;
    const name = `columns-${columns} ${headPx ? 'wide' : ''} ${this.axis}`;
    return html`<div class="root">
      ${
        this.widthPx > 0
          ? html`<div class="table ${name}" role="table" aria-label=${this.label} .style=${`--columns:${columns}`}>
              ${head()}${GROUPS.map((group) => this.group(group, cellPx))}
            </div>`
          : nothing
      }
    </div>`;
  }

  get label() {
    return this.axis === 'upright' ? 'Every mark on an upright axis' : 'Every mark on a horizontal axis';
  }

  /**
   * @param {(typeof GROUPS)[number]} group
   * @param {number} cellPx
   */
  group({ heading, rows }, cellPx) {
    return html`<div class="group" role="rowgroup">
      <div class="heading" role="row"><span role="columnheader">${heading}</span></div>
      ${rows.map(
        ({ form, cells }) =>
          html`<div class="row" role="row">
            <div class="form" role="rowheader">
              ${this.axis === 'upright' ? named(form) : described(form, cells[0])}
            </div>
            ${cells.map((one, i) => this.cell(one, STANDINGS[i], cellPx))}
          </div>`,
      )}
    </div>`;
  }

  /**
   * @param {Specimen | undefined} one
   * @param {(typeof STANDINGS)[number]} state
   * @param {number} cellPx
   */
  cell(one, { standing }, cellPx) {
    const word = wordFor(standing);
    return html`<div class="cell" role="cell">
      <span class="word">${word}</span>
      ${one ? drawing(one, this.axis, cellPx) : html`<span class="never" aria-hidden="true">–</span><span class="said">does not apply</span>`}
    </div>`;
  }
}

/** @param {import('dateline-story/model').Standing} standing */
const wordFor = (standing) => tongue.ui.standing[standing] || 'No status known';

function head() {
  return html`<div class="head" role="rowgroup">
    <div class="row" role="row">
      <span role="columnheader">What is known of when</span>
      ${STANDINGS.map(({ standing }) => html`<span role="columnheader">${wordFor(standing)}</span>`)}
    </div>
  </div>`;
}

/** @param {import('./forms.js').Form} form */
const named = ({ name, when }) => html`<b>${name}</b><code>${codeOf(when)}</code>`;

/**
 * @param {import('./forms.js').Form} form
 * @param {Specimen | undefined} one
 */
function described(form, one) {
  if (!one) return named(form);
  const { short, spoken } = wordsOf(one);
  return html`${named(form)}
    <dl>
      <dt>Seen</dt>
      <dd>${short}</dd>
      <dt>Heard</dt>
      <dd>${spoken}</dd>
    </dl>`;
}

/** @param {unknown} when */
function codeOf(when) {
  return when === undefined ? 'no “when”' : JSON.stringify(when, undefined, 1).replaceAll(/\s+/g, ' ');
}

/**
 * @param {Specimen} one
 * @param {string} axis
 * @param {number} cellPx
 */
function drawing({ moment }, axis, cellPx) {
  if (axis === 'upright') {
    return html`<span class="vertical"
      ><span class="row"><span class="rail" aria-hidden="true">${markTemplate(upright(moment), '')}</span></span></span
    >`;
  }
  return html`${onAxis(moment, 'near', cellPx)}${onAxis(moment, 'afar', cellPx)}`;
}

/**
 * @param {Specimen['moment']} moment
 * @param {'near' | 'afar'} view
 * @param {number} widthPx
 */
function onAxis(moment, view, widthPx) {
  const { x0, x1, look, ticks, opens, opensBefore, scale } = lying(moment, view, widthPx);
  const dotted = [opens && `M${scale.x1} ${AXIS_PX}H${widthPx}`, opensBefore && `M0 ${AXIS_PX}H${scale.x0}`];
  return html`<span
    class="axis ${view}"
    aria-hidden="true"
    .style=${`inline-size:${widthPx}px;block-size:${HEIGHT_PX}px`}
  >
    <svg width=${widthPx} height=${HEIGHT_PX}>
      <path d=${`M${scale.x0} ${AXIS_PX}H${scale.x1}${ticks.map((x) => `M${x} ${AXIS_PX}v5`).join('')}`} />
      ${dotted.map((d) => (d ? svg`<path class="dotted" d=${d} />` : nothing))}
    </svg>
    <span class="at" .style=${`inset-inline-start:${x0}px;inline-size:${x1 - x0}px`}>${markTemplate(look, '')}</span>
  </span>`;
}

import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { leafletStyles } from '../../src/controllers/leaflet/leaflet-map.js';
import { questionStyles } from '../../src/elements/consent/question.js';
import { detailStyles } from '../../src/elements/detail/dateline-detail.styles.js';
import { legendStyles } from '../../src/elements/legend/styles.js';
import { chartStyles } from '../../src/elements/map/chart/chart.styles.js';
import { mapStyles } from '../../src/elements/map/dateline-map.styles.js';
import { liveStyles } from '../../src/elements/map/live/live.styles.js';
import { outsideStyles } from '../../src/elements/map/outside/outside.styles.js';
import { storyStyles } from '../../src/elements/story/dateline-story.styles.js';
import { timelineStyles } from '../../src/elements/timeline/dateline-timeline.styles.js';
import { styles as fewStyles } from '../../src/elements/timeline/horizontal/drawing.js';
import { styles as manyStyles } from '../../src/elements/timeline/many/drawing.js';
import { periodStyles } from '../../src/elements/timeline/upright/periods.styles.js';
import { wideStyles } from '../../src/elements/story/wide.styles.js';

type Rules = Pick<CSSResult, 'cssText'>;

const SHEETS: Readonly<Record<string, Rules | readonly Rules[]>> = {
  'the story': storyStyles,
  'the wide arrangement': wideStyles,
  'the timeline': timelineStyles,
  'the drawing along an axis': fewStyles,
  'the drawing of very many': manyStyles,
  'the list by period': periodStyles,
  'the map': mapStyles,
  'the map’s drawing': chartStyles,
  'the map that moves': liveStyles,
  'what a page brings to the map': outsideStyles,
  Leaflet: leafletStyles,
  'the question': questionStyles,
  'the detail': detailStyles,
  'the legend': legendStyles,
};

/** Where a brace closes nothing, or one is left open: a browser drops what stands around it in silence. */
function faultIn(css: string): string {
  let depth = 0;
  const text = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'/g, '');
  for (let at = 0; at < text.length; at += 1) {
    depth += Number(text[at] === '{') - Number(text[at] === '}');
    if (depth < 0) return `closes nothing: ${text.slice(Math.max(0, at - 60), at + 1)}`;
  }
  return depth > 0 ? 'left open' : '';
}

describe('rules', () => {
  for (const [name, rules] of Object.entries(SHEETS)) {
    it(`of ${name} are whole`, () => {
      for (const { cssText } of [rules].flat()) expect(faultIn(cssText)).to.equal('');
    });
  }
});

import { css } from 'lit';
import { joinedRules } from '../../shared/tokens.js';
import { zoomControlStyles } from '../../zoom/zoom-controls.styles.js';

const ownStyles = css`
  .inside {
    position: absolute;
    z-index: 510;
    display: grid;
    gap: 8px;
    top: 12px;
    right: 12px;
  }
  .inside .zoom-controls {
    flex-direction: column;
  }
  .inside .zoom-controls button + button {
    border-inline-start: 0;
    border-block-start: 1px solid var(--_hair);
  }
  /* a low map has room for a question or for these; the keys are there always */
  .stage {
    container: stage / size;
  }
  @container stage (max-height: 250px) {
    .shots {
      display: none;
    }
  }
  .shots button:hover {
    background: var(--_future);
  }
  /* under the markers: whoever points at one of those means it */
  .pans {
    position: absolute;
    z-index: 490;
    inset: 0;
    pointer-events: none;
  }
  .stage:has(.whose) .pans {
    inset-block-end: 22px;
  }
  .pans button {
    --_size: max(28px, var(--_control) - 4px);
    position: absolute;
    display: grid;
    place-items: center;
    inset: 0;
    margin: auto;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
    color: var(--_ink);
    background: color-mix(in srgb, var(--_paper) 75%, transparent);
    pointer-events: auto;
  }
  .pans button:hover {
    background: var(--_paper);
  }
  .pans .north {
    inset-block-end: auto;
    margin-block-start: 4px;
  }
  .pans .south {
    inset-block-start: auto;
    margin-block-end: 4px;
    transform: rotate(180deg);
  }
  .pans .west {
    inset: 40% auto 0 0;
    margin-inline-start: 4px;
    transform: rotate(-90deg);
  }
  .pans .east {
    inset: 40% 0 0 auto;
    margin-inline-end: 4px;
    transform: rotate(90deg);
  }
  @media print {
    .room,
    .zoom-controls,
    .pans,
    .hint {
      display: none;
    }
  }
  .moments {
    position: absolute;
    z-index: 600;
    overflow: auto;
    background: var(--_paper);
    border: 1px solid var(--_ink);
    border-block-start: 3px solid var(--_selected);
    border-radius: var(--_radius);
  }
  .moments button {
    display: flex;
    gap: 10px;
    align-items: start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 7px 12px;
    color: var(--_ink);
  }
  .moments button + button {
    border-block-start: 1px solid var(--_hair);
  }
  .moments button:focus-visible {
    outline-offset: -3px;
  }
  .moments [aria-current] {
    box-shadow: inset 0 0 0 2px var(--_selected);
  }
  .moments button:hover .moment-title {
    text-decoration: underline;
  }
  .moments .key {
    margin-block-start: 4px;
  }
  .moments .small,
  .moment-title {
    display: block;
    line-height: 1.3;
  }
  .hint {
    position: absolute;
    z-index: 700;
    inset: 50% 16px auto;
    transform: translateY(-50%);
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    background: var(--_paper);
    color: var(--_ink);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    font-size: calc(var(--_text) * 0.9375);
    pointer-events: none;
  }
`;

/** Rules for what the reader can do with a map that moves. */
export const liveStyles = joinedRules(zoomControlStyles, ownStyles);

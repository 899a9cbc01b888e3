import { css } from 'lit';

/** What stands at a place: its pin, count or sign, with its status, and with the selection and the focus around it. */
export const markerStyles = css`
  .place {
    position: absolute;
    pointer-events: auto;
    color: var(--_ink);
  }
  .pin {
    --_target: max(28px, 2 * var(--_r));
    left: calc(var(--_target) / -2);
    top: calc(var(--_target) / -2);
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
  }
  @media (pointer: coarse) {
    .pin {
      --_target: max(44px, 2 * var(--_r));
    }
    .place:not(.pin) {
      margin: -3px;
      padding: 3px;
    }
  }
  .dot {
    position: absolute;
    display: grid;
    place-items: center;
    /* its radius comes with the count: see markers.ts */
    inline-size: calc(2 * var(--_r));
    block-size: calc(2 * var(--_r));
    left: calc(50% - var(--_r));
    top: calc(50% - var(--_r));
    box-sizing: border-box;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
    font-size: 12px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    box-shadow: 0 0 0 1.5px var(--_paper);
  }
  .many .dot {
    color: var(--_paper);
  }
  .confirmed .dot {
    background: var(--_tint);
    color: var(--_ink);
  }
  .under-way .dot {
    background: linear-gradient(to right, var(--_accent) 55%, var(--_tint) 55%);
    color: var(--_ink);
  }
  .planned .dot,
  .unknown .dot,
  .cancelled .dot,
  .postponed .dot {
    background: var(--_paper);
    color: var(--_ink);
  }
  .planned .dot {
    border-style: dashed;
  }
  .claimed .dot {
    background: repeating-linear-gradient(-45deg, var(--_accent) 0 2px, var(--_paper) 2px 5px);
    color: var(--_ink);
  }
  /* a count can be read on any fill, and is not struck out itself */
  .many:is(.claimed, .under-way, .cancelled, .postponed) .dot span {
    position: relative;
    z-index: 1;
    min-inline-size: 16px;
    border-radius: 8px;
    background: var(--_paper);
    line-height: 16px;
    text-align: center;
  }
  .cancelled .dot,
  .postponed .dot {
    border-color: var(--_muted);
  }
  /* an area too small to be seen: tinted as areas are, square for a country, never a pin */
  .place.sign .dot {
    border-radius: 3px;
    background: var(--_area);
    color: var(--_ink);
  }
  .place.sign.rough .dot {
    border-color: transparent;
    border-radius: 50%;
  }
  /* the marks' own slash and arrow, at the size of a pin */
  .place::before,
  .place::after {
    display: none;
  }
  :is(.cancelled, .postponed) .dot::after {
    content: '';
    position: absolute;
    inset: -5px auto -5px calc(50% - 1px);
    inline-size: 2px;
    background: var(--_ink);
    transform: rotate(42deg);
  }
  .postponed .dot::before {
    content: '';
    position: absolute;
    inset: calc(50% - 3px) auto auto calc(100% + 1px);
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_ink);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }
  .place:is(:hover, :focus-visible) .dot {
    outline: 1px solid var(--_ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--_land);
  }
  /* by shadows, which leaves the outline to the focus: both are seen at once */
  .place.selected .dot {
    outline: none;
    box-shadow:
      0 0 0 4px var(--_land),
      0 0 0 6px var(--_selected);
  }
  .place:focus-visible {
    outline: none;
  }
  .place:focus-visible .dot,
  .place:not(.pin):focus-visible .label {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }
  .place.selected:focus-visible .dot {
    outline-offset: 8px;
    box-shadow:
      0 0 0 4px var(--_land),
      0 0 0 6px var(--_selected),
      0 0 0 8px var(--_land);
  }
  /* the outer ring reaches as far as the name */
  .pin.selected:focus-visible .label {
    translate: 4px;
  }
  .pin.selected:focus-visible .left {
    translate: -4px;
  }
  .pin.selected:focus-visible .below {
    translate: 0 4px;
  }
  .pin.selected:focus-visible .above {
    translate: 0 -4px;
  }
`;

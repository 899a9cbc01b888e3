import { css } from 'lit';

/**
 * The visual grammar: form says what is known of when, fill says the status. Written along the inline axis, so that the
 * same rules draw a mark along a line of text, or down a rail with `writing-mode: vertical-lr`. `--_to` is the axis's
 * direction for gradients, which know no logical one.
 */
export const markStyles = css`
  .mark {
    --_line: var(--_accent);
    --_body: var(--_accent);
    --_thick: 8px;
    position: relative;
    display: block;
    block-size: 18px;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .mark i {
    position: absolute;
    inset-inline: 0;
    inset-block: calc(50% - var(--_thick) / 2);
    background: var(--_body);
  }
  /* a stop at each limit */
  .mark > b {
    position: absolute;
    inset: 0;
    border: 0 solid var(--_line);
  }
  .within > b,
  .after > b {
    border-inline-start-width: 2px;
  }
  .within > b,
  .later > b,
  .before > b {
    border-inline-end-width: 2px;
  }
  .about-start > b {
    border-inline-start: 0;
  }
  .about-end > b {
    border-inline-end: 0;
  }
  /* solid bodies: a minute, a day from afar, a stretch, a part of a day */
  .solid {
    --_thick: 14px;
  }
  .solid > i:last-of-type,
  .solid > i.piece {
    border: 1.5px solid var(--_line);
    border-radius: 4px;
  }
  .dot > i:last-of-type {
    inset-inline: calc(50% - var(--_thick) / 2);
    border-radius: 50%;
  }

  /* fills */
  .confirmed {
    --_body: linear-gradient(var(--_tint) 0 0);
  }
  .mark:not(.happened, .planned) > i {
    border-block: 1.5px solid var(--_line);
  }
  .planned {
    --_body: repeating-linear-gradient(var(--_to, to right), var(--_accent) 0 8px, transparent 8px 14px);
  }
  .planned.solid > i:last-of-type,
  .planned.solid > i.piece {
    background: var(--_paper);
    border-style: dashed;
  }
  .claimed {
    --_body: repeating-linear-gradient(-45deg, var(--_accent) 0 2px, var(--_paper) 2px 5.5px);
  }
  .under-way {
    --_body: linear-gradient(var(--_to, to right), var(--_accent) var(--_now, 60%), var(--_tint) 0);
  }
  .unknown,
  .cancelled,
  .postponed {
    --_body: var(--_paper);
  }
  .cancelled,
  .postponed {
    --_line: var(--_muted);
  }
  .cancelled::after,
  .postponed::after {
    content: '';
    position: absolute;
    inset-block: -1px;
    inset-inline: max(50% - 9px, -1px);
    /* by a gradient, which knows no writing mode: struck alike along a line and down a rail */
    background: linear-gradient(
      to top left,
      transparent calc(50% - 1.4px),
      var(--_ink) calc(50% - 1px) calc(50% + 1px),
      transparent calc(50% + 1.4px)
    );
  }
  /* an arrow onward: it will be, but not then; and one to a side that is open */
  .postponed::before,
  .mark:not(.within, .later) > b::after,
  .undated > b::before {
    content: '';
    position: absolute;
    inset-block: calc(50% - 4px);
    inset-inline-end: 2px;
    inline-size: 8px;
    border: solid var(--_ink);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(var(--_turn, 45deg));
  }
  .postponed::before {
    inset-inline-end: -9px;
  }
  .mark:is(.before, .until) > b::after,
  .undated > b::before {
    inset-inline: 2px auto;
    scale: -1;
  }

  /* a tint that is the paper's own would be no fill */
  @media (forced-colors: active) {
    .mark {
      --_tint: color-mix(in srgb, CanvasText 35%, Canvas);
    }
  }

  /* how what is not known fades, at either end or at both */
  .mark > i {
    -webkit-mask-image: linear-gradient(var(--_to, to right), var(--_in, #000), var(--_out, #000));
  }
  .about-start,
  .undated {
    --_in: transparent 5%, #000 30%;
  }
  .about-end,
  .undated {
    --_out: #000 70%, transparent 95%;
  }
  .after,
  .from {
    --_out: #000 15%, transparent 92%;
  }
  .later {
    --_in: transparent, #000 45%;
  }
  .before,
  .until {
    --_in: transparent 8%, #000 85%;
  }
  /* the faint whole around a part of it */
  .mark > i.whole {
    --_thick: 8px;
    border-inline: 0;
    opacity: 0.5;
  }
  .mark > i.line {
    --_thick: 2px;
    border: 0;
    background: var(--_line);
  }
  .one-of > i.line {
    background: repeating-linear-gradient(var(--_to, to right), var(--_line) 0 2px, transparent 2px 6px);
  }
  .query {
    position: absolute;
    inset-inline-start: calc(100% + var(--_beside, 3px));
    inset-block-start: 50%;
    transform: translateY(-50%);
    writing-mode: horizontal-tb;
    color: var(--_ink);
    font-size: calc(var(--_text) * 0.8125);
    font-weight: 600;
    line-height: 1;
  }

  /* on a rail the axis stops at a mark: seen through its gaps and its fading ends it would be a mark of its own */
  .rail > .mark {
    background: linear-gradient(var(--_behind, var(--_paper)) 0 0) 50% / 6px no-repeat;
  }
  .to-come {
    --_behind: var(--_future);
  }

  /* keys in legends and beside status words */
  .key {
    --_thick: 12px;
    display: inline-block;
    vertical-align: -3px;
    inline-size: 18px;
    block-size: 12px;
    flex: none;
  }
  :not(.rail) > .postponed {
    --_beside: 12px;
  }
  /* beside a word a key lies as the word does */
  .vertical .key {
    --_to: initial;
    --_turn: initial;
  }
  .key.postponed {
    margin-inline-end: 8px;
  }
`;

// @ts-check
import 'dateline-story/define';

const story = document.querySelector('dateline-story');
const chosen = document.querySelector('#chosen');
const count = document.querySelector('#count');

/** Titles by id, and the ids that the reader has opened. */
const titles = new Map();
const opened = new Set();

story?.addEventListener('dateline-load', ({ story: { moments } }) => {
  titles.clear();
  for (const { id, title } of moments) titles.set(id, title);
  tally();
});

// Fired for the reader's own acts only, so the page never hears its own doing.
story?.addEventListener('dateline-select', ({ momentId, origin }) => {
  if (momentId) opened.add(momentId);
  if (chosen) {
    chosen.textContent = momentId
      ? `You chose “${titles.get(momentId)}” ${origin === 'hash' ? 'by its address' : `in the ${origin}`}.`
      : 'No moment is chosen.';
  }
  tally();
});

function tally() {
  if (count) count.textContent = `${opened.size} of ${titles.size} moments read`;
}

// @ts-check
import { parseStory } from 'dateline-story/model';

import { locate } from './locate.js';
import { problemsOfPlace } from './places.js';

/** @typedef {import('dateline-story/model').Problem} Problem */

const DEBOUNCE_MS = 350;
const SLOW_MS = 800;
/** In a monospaced font, of its size. */
const WIDTH_OF_LETTER = 0.6;
const NOT_COMPARED = ' The places could not be compared with the map: reload the page to try again.';

const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const summary = byId('summary');
const problemList = byId('problems');
const note = byId('note');
// not on the page before there is a story: an element without one says so
const preview = /** @type {HTMLElement & { story: unknown }} */ (document.createElement('dateline-story'));
preview.className = 'story-box';
preview.id = 'preview';
preview.setAttribute('heading-level', '3');

let timer = 0;
/** Counts the texts checked: what is found of an earlier one is no longer wanted. */
let turn = 0;

text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(check, DEBOUNCE_MS);
});

byId('file').addEventListener('change', (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  void open(input.files?.[0]);
  input.value = ''; // so that the same file, mended, can be opened again
});

text.addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  text.classList.add('over');
});
text.addEventListener('dragleave', () => text.classList.remove('over'));
text.addEventListener('drop', (event) => {
  text.classList.remove('over');
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  void open(file);
});

for (const button of document.querySelectorAll('button[data-example]')) {
  button.addEventListener('click', () => void example(button.getAttribute('data-example') ?? ''));
}

problemList.addEventListener('click', (event) => {
  const path = /** @type {Element} */ (event.target).closest('button')?.dataset['path'];
  if (path !== undefined) show(path);
});

// A reload keeps what was typed in some browsers.
if (text.value) check();

/** @param {string} url */
async function example(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    replace(await response.text());
  } catch {
    summary.textContent = 'The example could not be fetched.';
  }
}

/** @param {File | undefined} file */
async function open(file) {
  if (!file) return;
  try {
    replace(await file.text());
  } catch {
    summary.textContent = `${file.name} could not be read.`;
  }
}

/** @param {string} value */
function replace(value) {
  clearTimeout(timer);
  text.value = value;
  text.scrollTop = 0;
  check();
}

function check() {
  if (!text.value.trim()) return clear();
  const { story, problems } = parseStory(text.value);
  draw(story, problems);
  void list(problems);
}

function clear() {
  turn += 1;
  problemList.replaceChildren();
  summary.textContent = 'Nothing to check yet.';
  note.textContent = 'The story is drawn here.';
  preview.remove();
}

/**
 * @param {unknown} story
 * @param {readonly Problem[]} problems
 */
function draw(story, problems) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (story) {
    preview.story = story;
    if (!preview.isConnected) note.after(preview);
    note.textContent = errors > 0 ? 'Drawn without what is left out.' : '';
  } else {
    note.textContent = !preview.isConnected
      ? 'It cannot be drawn yet.'
      : 'It cannot be drawn as it stands: this is how it was before.';
  }
}

/**
 * Lists what was found, and what the map finds as soon as that has come: counted, and so announced, once.
 * @param {readonly Problem[]} found
 */
async function list(found) {
  const mine = (turn += 1);
  problemList.replaceChildren(...found.map(item));
  const slow = setTimeout(() => {
    if (mine === turn) summary.textContent = 'Comparing the places with the map …';
  }, SLOW_MS);
  const ofPlace = await problemsOfPlace(text.value).catch(() => undefined);
  clearTimeout(slow);
  if (mine !== turn) return;
  problemList.append(...(ofPlace ?? []).map(item));
  summary.textContent = counts([...found, ...(ofPlace ?? [])]) + (ofPlace ? '' : NOT_COMPARED);
}

/** @param {readonly Problem[]} problems */
function counts(problems) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return problems.length === 0
    ? 'No problem found.'
    : [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ') + '.';
}

/**
 * @param {number} count
 * @param {string} noun
 */
function counted(count, noun) {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param {Problem} problem */
function item({ severity, path, message, suggestion }) {
  const kind = element('p', 'kind', element('span', 'severity', severity === 'error' ? 'Error' : 'Warning'));
  if (path) {
    const button = element('button', '', path);
    button.setAttribute('type', 'button');
    button.setAttribute('aria-label', `Show ${path} in the text`);
    button.dataset['path'] = path;
    kind.append(button);
  }
  const entry = element('li', severity, kind);
  const code = suggestion === undefined ? '' : element('code', '', suggestion);
  // Some sentences end with what to write.
  const [before = '', after] = suggestion === undefined ? [message] : message.split(`write ${suggestion}`);
  if (after !== undefined) entry.append(element('p', 'message', `${before}write `, code, after));
  else entry.append(element('p', 'message', message));
  if (code && after === undefined) entry.append(element('p', 'suggestion', 'Write instead: ', code));
  return entry;
}

/** @param {string} path */
function show(path) {
  const range = locate(text.value, path);
  if (!range) return;
  text.focus();
  text.setSelectionRange(...range);
  // A selection set by script is not scrolled to everywhere.
  const linesBefore = text.value.slice(0, range[0]).split('\n');
  const columns = (linesBefore.at(-1)?.length ?? 0) + Math.min(range[1] - range[0], 20);
  const { lineHeight, fontSize } = getComputedStyle(text);
  text.scrollTop = (linesBefore.length - 4) * parseFloat(lineHeight);
  text.scrollLeft = (columns + 4) * WIDTH_OF_LETTER * parseFloat(fontSize) - text.clientWidth;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** @param {string} id */
function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`#${id} is missing`);
  return node;
}

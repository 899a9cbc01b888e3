// @ts-check
import { parseStory } from 'dateline-story/model';

import { locate } from './locate.js';

/** @typedef {import('dateline-story/model').Problem} Problem */

const DEBOUNCE_MS = 350;

const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const summary = byId('summary');
const problemList = byId('problems');
const note = byId('note');
const preview = /** @type {HTMLElement & { story: unknown }} */ (byId('preview'));

let timer = 0;

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
  list(problems);
  draw(story, problems);
}

function clear() {
  problemList.replaceChildren();
  summary.textContent = 'Nothing to check yet.';
  note.textContent = 'The story is drawn here.';
  preview.hidden = true;
}

/**
 * @param {unknown} story
 * @param {readonly Problem[]} problems
 */
function draw(story, problems) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (story) {
    preview.story = story;
    preview.hidden = false;
    note.textContent = errors > 0 ? 'Drawn without what is left out.' : '';
  } else {
    note.textContent = preview.hidden
      ? 'It cannot be drawn yet.'
      : 'It cannot be drawn as it stands: this is how it was before.';
  }
}

/** @param {readonly Problem[]} problems */
function list(problems) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  summary.textContent =
    problems.length === 0
      ? 'No problem found.'
      : [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ') + '.';
  problemList.replaceChildren(...problems.map(item));
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
  const entry = element('li', severity, kind, element('p', 'message', message));
  if (suggestion) entry.append(element('p', 'suggestion', 'Write instead: ', element('code', '', suggestion)));
  return entry;
}

/** @param {string} path */
function show(path) {
  const range = locate(text.value, path);
  if (!range) return;
  text.focus();
  text.setSelectionRange(...range);
  // A selection set by script is not scrolled to everywhere.
  const line = text.value.slice(0, range[0]).split('\n').length;
  const lineHeightPx = parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = (line - 4) * lineHeightPx;
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

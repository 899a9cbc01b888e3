import { quoted } from './quote.js';

const SPACE = /[ \t\n\r]*/y;
/** Of a text one piece at a time: as one pattern, a long text would fill the stack. */
const PLAIN = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const TOKEN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])|[{}[\]:,]/y;
const VALUES: readonly string[] = ['{', '[', '"', 'literal'];
const END = 'end';

/** Where and why a text is not JSON, in one sentence: each browser says it in its own words, Safari without the place. */
export function jsonFault(text: string): string {
  const [at, reason] = firstFault(text);
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return `The JSON is broken in line ${line}, column ${at - start + 1}: ${reason}.`;
}

function firstFault(text: string): readonly [at: number, reason: string] {
  const closers: string[] = [];
  let wanted = VALUES;
  let last = '';
  for (let at = 0; ;) {
    at += matchAt(SPACE, text, at)?.length ?? 0;
    const token = text[at] === '"' ? textAt(text, at) : matchAt(TOKEN, text, at);
    const kind = at === text.length ? END : kindOf(token);
    const isKey = !wanted.includes('literal');
    if (!wanted.includes(kind) || token === undefined)
      return [at, reasonFor(text.slice(at, at + 50), kind, wanted, last)];
    if (kind === '{') closers.push('}');
    if (kind === '[') closers.push(']');
    if (kind === '}' || kind === ']') closers.pop();
    const closer = closers.at(-1);
    if (kind === '{') wanted = ['"', '}'];
    else if (kind === '[') wanted = [...VALUES, ']'];
    else if (kind === ',') wanted = closer === '}' ? ['"'] : VALUES;
    else if (kind === ':') wanted = VALUES;
    else if (kind === '"' && isKey) wanted = [':'];
    else wanted = closer === undefined ? [END] : [',', closer];
    at += token.length;
    last = kind;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A text with its quotation marks; undefined when it does not end, or has something in it that no text may have. */
function textAt(text: string, from: number): string | undefined {
  let at = from + 1;
  for (;;) {
    at += matchAt(PLAIN, text, at)?.length ?? 0;
    if (text[at] === '"') return text.slice(from, at + 1);
    const escape = matchAt(ESCAPE, text, at);
    if (escape === undefined) return undefined;
    at += escape.length;
  }
}

function kindOf(token = ''): string {
  return token && ('{}[]:,"'.includes(token.charAt(0)) ? token.charAt(0) : 'literal');
}

function reasonFor(rest: string, kind: string, wanted: readonly string[], last: string): string {
  const first = rest.charAt(0);
  if (kind === END) return 'the file ends too early';
  if (wanted.includes(END)) return 'nothing may follow the story';
  if (first === '/') return 'JSON has no comments';
  if (/['‘’“”«»]/.test(first)) return 'quotation marks must be straight ones, "';
  if (!kind && first === '"') return 'a text must end with " on its own line, and a backslash in it be written twice';
  if (last === ',' && (kind === '}' || kind === ']')) return `there is a comma too many before “${first}”`;
  if (wanted.includes(',') && kind !== ':') return 'a comma is missing here';
  return `${quoted(/^\w+|^[^]/.exec(rest)?.[0] ?? '')} cannot stand here`;
}

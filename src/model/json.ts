import { LARGEST } from './reading.js';
import type { Code, Facts, Findings } from './findings.js';

/** What some editors put around the text of a script, and the mark that some write at its start. */
const WRAPPED = /^\uFEFF|^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:--|\]\])>\s*$/g;

/** The value of a JSON text; undefined, with one problem, when it is none. */
export function parseJson(text: string, findings: Findings): { readonly value: unknown } | undefined {
  const source = text.replace(WRAPPED, '');
  const refuse = <C extends Code>(code: C, ...facts: Facts[C]): undefined => {
    findings.error(code, '', ...facts);
  };
  if (source.length > LARGEST) return refuse('file-too-large');
  if (!source.trim()) return refuse('file-empty');
  if (/^\s*</.test(source)) return refuse('file-is-html');
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    return refuse('json-broken', source);
  }
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseStory } from '../../src/model/check.js';
import { jsonFault } from '../../src/model/explain/json-fault.js';
import { validStory } from './stories.js';

const FAULTS: readonly (readonly [text: string, says: string])[] = [
  ['{"a": 1,}', 'line 1, column 9: there is a comma too many before “}”'],
  ['[1,\n 2,\n]', 'line 3, column 1: there is a comma too many before “]”'],
  ['{"a": 1\n "b": 2}', 'line 2, column 2: a comma is missing here'],
  ['[1 2]', 'line 1, column 4: a comma is missing here'],
  ["{'a': 1}", 'line 1, column 2: quotation marks must be straight ones, "'],
  ['{“a”: 1}', 'line 1, column 2: quotation marks must be straight ones, "'],
  ['{"a": 1} // end', 'line 1, column 10: nothing may follow the story'],
  ['{ // start\n"a": 1}', 'line 1, column 3: JSON has no comments'],
  ['{"a": "b\nc"}', 'line 1, column 7: a text must end with " on its own line, and a backslash in it be written twice'],
  [
    '{"a": "C:\\x"}',
    'line 1, column 7: a text must end with " on its own line, and a backslash in it be written twice',
  ],
  ['{"a": 1', 'line 1, column 8: the file ends too early'],
  ['{"a" 1}', 'line 1, column 6: “1” cannot stand here'],
  ['{"a": undefined}', 'line 1, column 7: “undefined” cannot stand here'],
  ['{"a": 01}', 'line 1, column 7: “01” cannot stand here'],
  ['{a: 1}', 'line 1, column 2: “a” cannot stand here'],
  ['{"a": [1}', 'line 1, column 9: a comma is missing here'],
  ['hello', 'line 1, column 1: “hello” cannot stand here'],
];

describe('parseStory', () => {
  it('reads a story from its text, with or without a byte order mark', () => {
    const text = JSON.stringify(validStory());
    expect(parseStory(text).problems).to.deep.equal([]);
    expect(parseStory(`\uFEFF${text}`).story?.title).to.equal('The talks');
  });

  it('reads it out of what some editors put around a script’s text', () => {
    const text = JSON.stringify(validStory());
    for (const wrapped of [`<!-- ${text} -->`, `//<![CDATA[\n${text}\n//]]>`, `<![CDATA[${text}]]>`]) {
      expect(parseStory(wrapped).problems).to.deep.equal([]);
      expect(parseStory(wrapped).story?.title).to.equal('The talks');
    }
  });

  for (const [text, says] of FAULTS) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const { story, problems } = parseStory(text);
      expect(story).to.equal(undefined);
      const message = `The JSON is broken in ${says}.`;
      expect(problems).to.deep.equal([{ severity: 'error', code: 'json-broken', path: '', message }]);
    });
  }

  for (const [text, code, message] of [
    ['', 'file-empty', 'The story file is empty.'],
    [' \n', 'file-empty', 'The story file is empty.'],
    [
      '\n<!doctype html><title>404</title>',
      'file-is-html',
      'This is a web page instead of a story file: check that src names the file itself.',
    ],
    [' '.repeat(2 ** 26 + 1), 'file-too-large', 'The story file is larger than 64 MB.'],
  ] as const) {
    it(`refuses a file by ${code} (${text.length} characters)`, () => {
      expect(parseStory(text)).to.deep.equal({ problems: [{ severity: 'error', code, path: '', message }] });
    });
  }

  it('finds a fault in whatever JSON.parse refuses, at the place where a cut was made', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length);
        let broken = false;
        try {
          JSON.parse(cut);
        } catch {
          broken = true;
        }
        if (broken) expect(jsonFault(cut)).to.match(/^The JSON is broken in line 1, column \d+: [^\n]+\.$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on any text', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null', '"', '\\', ' ', 'é', '\n'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          expect(parseStory(text).problems).to.not.be.empty;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stands a text nested 100,000 deep', () => {
    expect(parseStory('['.repeat(100_000)).problems).to.have.length(1);
    expect(parseStory(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).problems).to.have.length(1);
  });
});

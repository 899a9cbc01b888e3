import { expect } from '@open-wc/testing';
import { adoptRules } from '../../../src/elements/shared/adopt.js';
import { afterTest } from '../helpers.js';

const RULES = { cssText: 'i { color: red } b { color: blue }' };

/** A shadow root in a document, as an element has it. */
function rootIn(ownerDocument: Document): { shadowRoot: ShadowRoot; ownerDocument: Document } {
  const host = ownerDocument.createElement('div');
  ownerDocument.body.append(host);
  afterTest(() => host.remove());
  return { shadowRoot: host.attachShadow({ mode: 'open' }), ownerDocument };
}

describe('rules for a shadow root', () => {
  it('are one sheet for all roots of a document, and another in another, since none adopts that of another', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    afterTest(() => frame.remove());
    const other = frame.contentDocument as Document;
    const roots = [rootIn(document), rootIn(document), rootIn(other), rootIn(other)];
    for (const root of roots) adoptRules(RULES, root);
    const [here, too, there, also] = roots.map(({ shadowRoot }) => shadowRoot.adoptedStyleSheets[0]);
    expect(here?.cssRules.length).to.equal(2);
    expect(too).to.equal(here);
    expect(there?.cssRules.length).to.equal(2);
    expect(there).not.to.equal(here);
    expect(also).to.equal(there);
  });

  it('are adopted once, behind those that are there', () => {
    const root = rootIn(document);
    const first = new CSSStyleSheet();
    root.shadowRoot.adoptedStyleSheets = [first];
    adoptRules(RULES, root);
    adoptRules(RULES, root);
    expect(root.shadowRoot.adoptedStyleSheets.length).to.equal(2);
    expect(root.shadowRoot.adoptedStyleSheets[0]).to.equal(first);
  });

  it('are not asked of a document that is not shown', () => {
    const root = rootIn(document.implementation.createHTMLDocument(''));
    adoptRules(RULES, root);
    expect(root.shadowRoot.adoptedStyleSheets.length).to.equal(0);
  });
});

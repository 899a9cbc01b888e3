import type { CSSResult } from 'lit';
import type { Kit } from '../kit.js';

type Styles = (kit: Kit) => CSSResult;

const sheets = new WeakMap<Document, Map<Styles, CSSStyleSheet>>();

/** Rules as a sheet that the shadow roots of one document can adopt: it belongs to that document. */
export function sheetOf(styles: Styles, kit: Kit, document: Document): CSSStyleSheet | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const own = sheets.get(document) ?? new Map<Styles, CSSStyleSheet>();
  sheets.set(document, own);
  const sheet = own.get(styles) ?? new view.CSSStyleSheet();
  if (!own.has(styles)) sheet.replaceSync(styles(kit).cssText);
  own.set(styles, sheet);
  return sheet;
}

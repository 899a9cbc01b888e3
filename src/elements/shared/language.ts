/**
 * The language of an element: its own `lang`, else the story's, else the nearest `lang` around it, across shadow roots.
 * @returns a BCP 47 tag, "en" when the page says nothing
 */
export function languageOf(element: HTMLElement, storyLang: string | undefined): string {
  return element.lang || storyLang || nearestLang(element) || 'en';
}

function nearestLang(element: Element): string | undefined {
  for (let node: Element | null = element; node;) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

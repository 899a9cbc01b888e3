import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { afterTest, still, stopsIn, storyIn, timelineOf, until, windowOf } from '../helpers.js';
import { BRIDGE } from '../stories.js';

interface Page {
  readonly story: DatelineStory;
  readonly address: () => string;
  /** As a reader would. */
  readonly click: (index: number) => void;
}

/** A page in a frame, with its own copy of the library and a story that keeps its moment in that page’s address. */
async function framed(
  where: Partial<Pick<HTMLIFrameElement, 'src' | 'srcdoc'>>,
  prepare: (page: Window) => void = () => undefined,
): Promise<Page> {
  const frame = Object.assign(document.createElement('iframe'), where);
  frame.style.cssText = 'inline-size:500px;block-size:900px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  afterTest(() => frame.remove());
  await loaded;
  const page = frame.contentWindow as Window;
  prepare(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = `${location.origin}/src/define/index.ts`;
  page.document.body.innerHTML = '<dateline-story hash style="display:block;min-block-size:800px"></dateline-story>';
  page.document.body.append(script);
  const story = storyIn(page.document);
  await until(() => story.store !== undefined, 'the story is defined');
  story.story = BRIDGE;
  await until(() => timelineOf(story) !== undefined, 'it is drawn');
  await still(story);
  const stops = stopsIn(timelineOf(story) as never);
  return { story, address: () => page.location.href, click: (index) => stops[index]?.click() };
}

function based(href: string): (page: Window) => void {
  return ({ document }) => document.head.append(Object.assign(document.createElement('base'), { href }));
}

beforeEach(() => windowOf(1200));

describe('a story with hash', () => {
  it('writes the page’s own address, whatever its base is', async () => {
    for (const base of ['/elsewhere/', 'https://cdn.example/stories/']) {
      const { address, click } = await framed({ src: '/package.json?edition=2' }, based(base));
      click(1);
      expect(address()).to.equal(`${location.origin}/package.json?edition=2#works`);
    }
  });

  it('takes the moment out of that address again', async () => {
    const { story, address, click } = await framed({ src: '/package.json?edition=2' }, based('/elsewhere/'));
    click(1);
    story.store.select(undefined, 'timeline');
    expect(address()).to.equal(`${location.origin}/package.json?edition=2`);
  });

  it('does so where the path looks like another host', async () => {
    const { story, address, click } = await framed({ src: '/package.json' }, ({ history }) =>
      history.replaceState(null, '', `${location.origin}//cdn.example/talks`),
    );
    click(1);
    expect(address()).to.equal(`${location.origin}//cdn.example/talks#works`);
    story.store.select(undefined, 'timeline');
    expect(address()).to.equal(`${location.origin}//cdn.example/talks`);
  });

  it('does so in a frame that was written by its page, too', async () => {
    const { address, click } = await framed({ srcdoc: '<!doctype html><title>x</title><base href="/elsewhere/">' });
    click(1);
    expect(address()).to.equal('about:srcdoc#works');
  });
});

import { expect } from '@open-wc/testing';
import { checkStory } from '../../src/model/check.js';
import { checkPlaces } from '../../src/model/places/check-places.js';

describe('docs/story-file.md', () => {
  it('has no fault in any story or place that it shows', async () => {
    const text = await (await fetch(new URL('../../docs/story-file.md', import.meta.url))).text();
    const examples = [...text.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) => JSON.parse(json) as object);
    expect(examples).to.have.length(3);
    for (const example of examples) {
      // One shows places only.
      const story = { title: 'T', published: '2026-01-21', moments: [{ title: 'A', when: '2026-01-20' }], ...example };
      expect(checkStory(story).problems).to.deep.equal([]);
      expect(checkPlaces(story)).to.deep.equal([]);
    }
  });

  it('gives dates that mean something', async () => {
    const text = await (await fetch(new URL('../../docs/story-file.md', import.meta.url))).text();
    const rows = text.slice(text.indexOf('## When'), text.indexOf('## Status')).split('\n');
    const written = rows.flatMap((row) => [...(/^\| (`.*?) \|/.exec(row)?.[1] ?? '').matchAll(/`([^`…]+)`/g)]);
    expect(written).to.have.length.above(15);
    for (const [, json = ''] of written) {
      const when = JSON.parse(json) as unknown;
      const moments = [
        { id: 'moscow', title: 'M', when: '2026-01-22' },
        { title: 'A', when, status: 'planned' },
      ];
      expect(checkStory({ title: 'T', published: '2026-02-01', moments }).problems, json).to.deep.equal([]);
    }
  });
});

/** An invented story of three moments and no map. */
export const BRIDGE = {
  title: 'A bridge for Olm',
  summary: 'An invented town decides on a bridge.',
  lang: 'en-GB',
  timeZone: 'Europe/Copenhagen',
  published: '2026-03-11',
  sources: [{ title: 'The Olm Courier', url: 'https://courier.example/bridge' }],
  moments: [
    { id: 'vote', when: '2026-03-09', title: 'Council votes', status: 'happened', text: 'Nine voted for it.' },
    { id: 'works', when: '2026-03-12', title: 'Works begin', status: 'planned', claimedBy: 'the mayor' },
    { id: 'opening', when: { after: 'works' }, title: 'Bridge opens', status: 'planned', claimedBy: 'the mayor' },
  ],
};

/** Another story, which shares the moment `works` with the first. */
export const BRIDGE_LATER = {
  ...BRIDGE,
  title: 'A bridge for Olm, continued',
  moments: [
    { id: 'survey', when: '2026-03-10', title: 'Bed surveyed', status: 'happened' },
    { id: 'works', when: '2026-03-12', title: 'Works begin', status: 'planned', claimedBy: 'the mayor' },
  ],
};

/** Moments at minutes of one day, `at` as "10:00". */
export function clockStory(times: readonly string[]): object {
  return {
    title: 'A day on the bridge',
    lang: 'en-GB',
    timeZone: 'Europe/Copenhagen',
    published: '2026-03-12',
    moments: times.map((at, index) => ({ id: `m${index}`, when: `2026-03-11T${at}`, title: `Lorry ${index + 1}` })),
  };
}

/** A story of many days, each with a moment. */
export function daysStory(count: number): typeof BRIDGE {
  const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index * 3)).toISOString().slice(0, 10);
  return {
    ...BRIDGE,
    title: `${count} days`,
    published: '2027-01-01',
    moments: Array.from({ length: count }, (_, index) => ({
      id: `day-${index + 1}`,
      when: day(index),
      title: `Report number ${index + 1}`,
      status: 'happened',
      importance: 1 + (index % 3),
    })),
  } as unknown as typeof BRIDGE;
}

/** The demonstration's own files, read through the test server. */
async function demoStory(name: string): Promise<object> {
  const response = await fetch(new URL(`../../demo/stories/${name}.json`, import.meta.url));
  return (await response.json()) as object;
}

let talks: Promise<object> | undefined;
/** The launch story. */
export const launchStory = (): Promise<object> => (talks ??= demoStory('talks'));

let harbour: Promise<object> | undefined;
/** The story of sixty moments. */
export const longStory = (): Promise<object> => (harbour ??= demoStory('harbour'));

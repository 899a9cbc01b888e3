/**
 * What each peer's page does: fetches its data, and the coast where it has a map, both at once, and is mounted in the box.
 * `bench.mount` mounts it again elsewhere, for the leak.
 */
export async function boot(mount, { coast = false } = {}) {
  const box = document.querySelector('#box');
  const [data, land] = await Promise.all([read(box.dataset.src), coast ? read('/shared/coast.json') : undefined]);
  const unmount = mount(box, data, land);
  globalThis.bench = { mount: (container) => mount(container, data, land), unmount };
}

async function read(url) {
  const response = await fetch(url);
  return response.json();
}

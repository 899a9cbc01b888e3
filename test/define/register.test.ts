import { expect } from '@open-wc/testing';
import { register } from '../../src/define/register.js';

/** What the console was warned of while `act` ran. */
function warnings(act: () => void): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => said.push(message);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('register', () => {
  it('keeps the first registration when the script is on the page twice, and says nothing', () => {
    const first = class extends HTMLElement {};
    const second = class extends HTMLElement {};
    const said = warnings(() => {
      register('x-twice', first);
      register('x-twice', second);
    });
    expect(customElements.get('x-twice')).to.equal(first);
    expect(said).to.deep.equal([]);
  });

  it('warns once when another version was there first, and leaves it in place', () => {
    const older = class extends HTMLElement {
      static datelineVersion = '0.0.1';
    };
    customElements.define('x-older', older);
    const said = warnings(() => {
      register('x-older', class extends HTMLElement {});
      register('x-older', class extends HTMLElement {});
    });
    expect(customElements.get('x-older')).to.equal(older);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/version .* was loaded after 0\.0\.1/);
  });
});

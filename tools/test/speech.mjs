/**
 * A command for tests, `executeServerCommand('accessibility-tree')`: what the browser tells a screen reader of the page,
 * asked for through the DevTools protocol (Accessibility.getFullAXTree), shadow roots and all. Chromium only.
 */

/** Texts in the lines that they are broken into: their parents say the same. */
const PIECES = new Set(['InlineTextBox', 'LineBreak']);

/** A plugin for Web Test Runner. */
export const speech = {
  name: 'speech',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const devtools = await session.browser.getPage(session.id).createCDPSession();
    try {
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      return flattened(nodes);
    } finally {
      await devtools.detach();
    }
  },
};

/**
 * What is not ignored, in the order in which it is read.
 * @returns {{ role: string, name: string, description: string, depth: number, states: Record<string, unknown> }[]}
 */
function flattened(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = [];
  const walk = (node, depth) => {
    const { role, name, description, properties = [], ignored, childIds = [] } = node;
    const isHeard = !ignored && !PIECES.has(role?.value);
    if (isHeard) {
      const states = Object.fromEntries(properties.map((property) => [property.name, property.value.value]));
      heard.push({
        role: role?.value ?? '',
        name: name?.value ?? '',
        description: description?.value ?? '',
        depth,
        states,
      });
    }
    for (const id of childIds) {
      const child = byId.get(id);
      if (child) walk(child, depth + (isHeard ? 1 : 0));
    }
  };
  walk(nodes[0], 0);
  return heard;
}

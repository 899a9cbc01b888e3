// @ts-check

/** @typedef {import('dateline-story/model').Problem} Problem */

/**
 * Compares a story's places with the map, which is 50 KB to load: only once there is a place to look at.
 * @param {string} text - the story's file
 * @returns {Promise<readonly Problem[]>} rejects when the map cannot be fetched
 */
export async function problemsOfPlace(text) {
  const story = storyWithPlaces(text);
  if (!story) return [];
  const { checkPlaces } = await import('dateline-story/check-places');
  return checkPlaces(story);
}

/** @param {string} text */
function storyWithPlaces(text) {
  try {
    const story = JSON.parse(text.replace(/^\uFEFF/, ''));
    return story?.places ? story : undefined;
  } catch {
    return undefined;
  }
}

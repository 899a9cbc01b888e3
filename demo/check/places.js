// @ts-check

/** @typedef {import('dateline-story/model').Problem} Problem */

/** Asked for once; again after a failure, since a network comes back. */
let asked;

/**
 * Compares a story's places with the map, which is 50 KB to load: only once there is a place to look at.
 * @param {string} text - the story's file
 * @returns {Promise<readonly Problem[]>}
 */
export async function problemsOfPlace(text) {
  const story = placesIn(text);
  if (!story) return [];
  asked ??= import('dateline-story/check-places');
  try {
    const { checkPlaces } = await asked;
    return checkPlaces(story);
  } catch (error) {
    asked = undefined;
    throw error;
  }
}

/** @param {string} text */
function placesIn(text) {
  try {
    const story = JSON.parse(text.replace(/^\uFEFF/, ''));
    return story?.places && story;
  } catch {
    return undefined;
  }
}

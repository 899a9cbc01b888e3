import type { QuestionWords } from '../words.js';

const MORE = { map: 'more detail', pictures: 'pictures', both: 'pictures and more detail' };

export const enQuestion: QuestionWords = {
  ask: (what, hosts, count) =>
    `Load ${MORE[what]} from ${hosts}? ${count > 1 ? 'Those servers' : 'That server'} will see your IP address.`,
  allow: 'Load it',
  decline: 'No, thanks',
};

import type { Findings } from '../findings.js';
import { below } from '../path.js';
import { idsOf } from '../ids.js';
import type { Keeper } from '../keep.js';
import type { MomentFile, StoryFile } from '../schema.js';
import { saysWhen, zoneOf } from '../when.js';
import { checkWhen } from './whens.js';

/** Gives every moment an id, and leaves out those whose fields do not go together. */
export function checkMoments(story: StoryFile, keeper: Keeper, findings: Findings): void {
  fillIds(story.moments, keeper, findings);
  story.moments = story.moments.filter((moment) => {
    const path = keeper.pathOf(moment);
    const usable = isDated(moment, story, path, findings) && isClaimed(moment, path, findings);
    if (!usable) keeper.lost.add(moment.id ?? '');
    else if (moment.media && moment.media.alt === undefined) {
      findings.warn('alt-missing', below(below(path, 'media'), 'alt'), moment.title);
    }
    return usable;
  });
}

function fillIds(moments: readonly MomentFile[], keeper: Keeper, findings: Findings): void {
  const ids = idsOf(moments);
  const owners = new Map<string, string>();
  for (let i = 0; i < moments.length; i++) {
    const moment = moments[i]!;
    const id = ids[i] ?? '';
    if (moment.id !== undefined && moment.id !== id) {
      findings.error('id-duplicate', below(keeper.pathOf(moment), 'id'), moment.id, owners.get(moment.id) ?? '', id);
    }
    moment.id = id;
    owners.set(id, moment.title);
  }
}

function isDated(moment: MomentFile, story: StoryFile, path: string, findings: Findings): boolean {
  const at = below(path, 'when');
  const { when } = moment;
  if (when !== undefined && !checkWhen(when, zoneOf(moment, story), at, findings)) return false;
  if (when === undefined || !saysWhen(when)) findings.warn('when-missing', at, moment.title);
  return true;
}

function isClaimed({ title, status, claimedBy }: MomentFile, path: string, findings: Findings): boolean {
  if (status !== 'claimed' || claimedBy?.trim()) return true;
  findings.error('claimant-missing', below(path, 'claimedBy'), title);
  return false;
}

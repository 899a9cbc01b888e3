import type { LitElement, TemplateResult } from 'lit';
import { LaterCode } from '../../controllers/later-code.js';
import { adoptLater } from '../shared/adopt.js';
import type { CodeNeeds } from '../shared/code-needs.js';
import type * as Code from './legend.js';

type LegendCode = Pick<typeof Code, 'legendTemplate' | 'legendStyles'>;

/** The legend's code. Where it does not come, the story is told without it. */
export const legendCode = new LaterCode<LegendCode>((_again) => import('./legend.js'), 'There is no legend');

/** The legend in a host's shadow root; where its code has to come first, the host draws once more when it is here. */
export function legendIn(
  host: LitElement,
  needs: CodeNeeds,
  ...told: Parameters<LegendCode['legendTemplate']>
): TemplateResult | undefined {
  const code = needs.of(legendCode);
  if (code) adoptLater(host, code.legendStyles);
  else if (!needs.lacks(legendCode)) void needs.ask(legendCode);
  return code?.legendTemplate(...told);
}

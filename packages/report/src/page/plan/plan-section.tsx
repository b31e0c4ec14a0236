import type { ComponentChildren } from 'preact';
import type { PagePlan } from '../model.js';
import { AdviceCard } from './advice-card.js';
import { Arithmetic, Unknowns } from './arithmetic.js';
import { BurstBlock } from './burst-block.js';
import { CarriersBlock } from './carriers-block.js';
import { CostBlock } from './cost-block.js';
import { CountriesBlock } from './countries-block.js';

/** What the traffic of a request needs and costs: what is advised, the charts, and how each figure was made. */
export function PlanSection({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  return (
    <div class="plan">
      <AdviceCard plan={plan} />
      <BurstBlock plan={plan} />
      {plan.tenDlc && <CarriersBlock limits={plan.tenDlc} />}
      <CostBlock plan={plan} />
      <CountriesBlock plan={plan} />
      <Unknowns unknown={plan.unknown} />
      <Arithmetic plan={plan} />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { amountText, moneyText, shortUsd, usdText } from '../chart/amounts.js';
import { Bars } from '../chart/bars.js';
import type { PagePlan } from '../model.js';

const mostShown = 6;

/** What a month costs by country, the dearest first; nothing where there is one. */
export function CountriesBlock({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  const countries = [...plan.cost.byCountry].sort((a, b) => b.costUsd - a.costUsd);
  if (countries.length < 2) return null;
  const rest = countries.slice(mostShown).reduce((sum, { costUsd }) => sum + costUsd, 0);
  const bars = countries.slice(0, mostShown).map(({ country, costUsd }) => ({
    name: country ?? 'All countries',
    value: costUsd,
    text: shortUsd(costUsd),
  }));
  const others = countries.length - bars.length;
  return (
    <section class="card plan-block">
      <h3>Cost by country</h3>
      <div class="plan-columns">
        <figure>
          <Bars
            title="Cost of a month by country"
            description={countries.map(({ country, costUsd }) => `${country ?? 'All'}: ${usdText(costUsd)}.`).join(' ')}
            bars={
              others === 0
                ? bars
                : [...bars, { name: `${others} more`, value: Number(rest.toFixed(6)), text: shortUsd(rest) }]
            }
          />
        </figure>
        <table class="plan-table">
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">Messages</th>
              <th scope="col">USD a part</th>
              <th scope="col">USD</th>
            </tr>
          </thead>
          <tbody>
            {countries.map(({ country, messages, priceUsd, costUsd }) => (
              <tr key={country}>
                <th scope="row">{country ?? 'All'}</th>
                <td>{amountText(messages)}</td>
                <td>{moneyText(priceUsd)}</td>
                <td>{moneyText(costUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

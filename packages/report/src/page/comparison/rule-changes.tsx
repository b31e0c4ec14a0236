import { counted, numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import type { RuleChange } from '../../compare/comparison.js';

const columns = [
  ['before', 'Before'],
  ['mended', 'Mended'],
  ['setAside', 'Set aside'],
  ['added', 'New'],
  ['after', 'Now'],
] as const;

/** What changed by rule, to unfold. */
export function RuleChanges({ rules }: { readonly rules: readonly RuleChange[] }): ComponentChildren {
  if (rules.length === 0) return null;
  const shown = columns.filter(([key]) => key !== 'setAside' || rules.some(({ setAside }) => setAside > 0));
  return (
    <details class="comparison-list">
      <summary>{counted(rules.length, 'rule')} that found more or less</summary>
      <table class="comparison-table comparison-rules">
        <caption class="comparison-unseen">Findings by rule</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            {shown.map(([key, name]) => (
              <th key={key} scope="col" class="comparison-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.rule}>
              <th scope="row">
                {rule.title !== rule.rule && rule.title}
                <code>{rule.rule}</code>
              </th>
              {shown.map(([key, name]) => (
                <td key={key} data-label={name} class={`comparison-number ${rule[key] === 0 ? 'comparison-none' : ''}`}>
                  {numberText(rule[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

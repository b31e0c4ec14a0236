import { severitiesOf, type Profile, type Rule } from '@smslint/rules';
import { code } from './markdown-text.js';
import { numberTypesText, settingText } from './words.js';

/** What a profile changes about a rule, in Markdown: `off`, a severity, settings; undefined where it changes nothing. */
export function profileChange(rule: Rule, profile: Profile): string | undefined {
  const change = profile.rules[rule.id] ?? {};
  const { severity, settings = {} } = typeof change === 'string' ? { severity: change } : change;
  if (severity === 'off') return severity;
  const denied = deniedTypes(rule, profile);
  const changes = [
    ...(severity === undefined ? [] : [severity]),
    ...(severity === undefined && denied.length > 0
      ? [`error for ${numberTypesText(denied)}, by its denial code`]
      : []),
    ...Object.entries(settings).map(([name, value]) => `${code(name)}: ${settingText(value)}`),
  ];
  return changes.length === 0 ? undefined : changes.join('; ');
}

/** The types of number for which a rule's denial code alone makes it an error. */
function deniedTypes(rule: Rule, { denials }: Profile): string[] {
  const { numberTypes: applies } = rule.applies;
  const types = denials
    .filter(({ authority }) => rule.denialCodes[authority] !== undefined)
    .flatMap(({ numberTypes }) => numberTypes);
  return [...new Set(types)].filter(
    (type) => (applies === 'any' || applies.includes(type)) && severitiesOf(rule, type).some((one) => one !== 'error'),
  );
}

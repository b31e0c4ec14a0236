import type { Pointer, Request, RequestDocument } from '@smslint/core';
import type { Rule } from './book/rule-schema.js';
import type { Firing } from './evaluate.js';
import type { Context, FactValue, Subject } from './facts/fact.js';
import { facts } from './facts/index.js';
import type { Finding } from './finding.js';
import { observe } from './observe.js';
import { severityOf, type Policy } from './policy.js';
import { ruleGroupsFor, subjectsIn } from './rule-groups.js';
import { fillTemplate } from './template.js';

/** Judges one request by a policy. The findings are in no particular order. */
export async function judge(
  request: Request,
  document: RequestDocument,
  file: string,
  policy: Policy,
): Promise<Finding[]> {
  const context: Context = { request, data: policy.book.data, throughput: policy.throughput };
  const findings: Finding[] = [];
  for (const { place, rules, needs, evaluate } of ruleGroupsFor(request, policy)) {
    for (const subject of subjectsIn(request, place)) {
      const observed = needs.map(({ key, name, of }) => [key, observe(name, context, subject, of)] as const);
      for (const firing of await evaluate(Object.fromEntries(observed))) {
        const rule = rules.get(firing.id);
        if (!rule) continue;
        for (const pointer of pointersOf(rule, subject, context)) {
          const described = describe(rule, firing, { ...subject, pointer }, context);
          findings.push({ ...described, file, document: document.index, pointer, range: document.locate(pointer) });
        }
      }
    }
  }
  return findings;
}

function pointersOf(rule: Rule, subject: Subject, context: Context): readonly Pointer[] {
  if (typeof rule.at !== 'object') return [subject.pointer];
  const listed = observe(rule.at.fact, context, subject);
  return Array.isArray(listed) ? (listed as readonly Pointer[]) : [];
}

/** All of a finding but its place. */
function describe(
  rule: Rule,
  { observed }: Firing,
  subject: Subject,
  context: Context,
): Omit<Finding, 'file' | 'document' | 'pointer' | 'range'> {
  const look = (name: string): FactValue | undefined => {
    if (name === 'place') return subject.pointer.slice(1).replaceAll('/', '.');
    return rule.settings[name] ?? (facts[name] ? observe(name, context, subject) : undefined);
  };
  return {
    ruleId: rule.id,
    severity: severityOf(rule, context.request),
    message: fillTemplate(rule.message, context.request, look),
    fix: fillTemplate(rule.fix, context.request, look),
    sources: rule.sources,
    denialCodes: Object.values(rule.denialCodes).flat(),
    why: rule.why,
    confidence: rule.confidence,
    observed,
  };
}

import { createHash } from 'node:crypto';
import { authorities, book, denialCodesOf, severities, type DetailedReport, type Finding } from '@smslint/rules';
import { countries, type TCountryCode } from 'countries-list';
import { group } from 'd3-array';
import type { Comparison } from '../compare/comparison.js';
import type { PageContent, PageFinding, PageModel, PagePlan, PageRequest, PageRule, PageSuppressed } from './model.js';
import { nameOf, placeOf } from '../request-place.js';
import { lookup } from './lookup.js';
import { quotesOf } from './quotes.js';
import { requestKeys, slugOf } from './request-keys.js';

type DetailedRequest = DetailedReport['requests'][number];

/** What a page says besides the report. */
export interface PageOptions {
  /** The day on which it is made, YYYY-MM-DD. */
  readonly made: string;
  readonly title?: string | undefined;
  readonly comparison?: Comparison | null | undefined;
}

/** Makes of a report what its page shows, each thing that repeats once. */
export function pageModel(report: DetailedReport, { made, title, comparison = null }: PageOptions): PageModel {
  const checks = new Map(
    report.requests.flatMap(({ checklist }) => checklist).map((item) => [JSON.stringify(item), item]),
  );
  const checkPlaces = new Map([...checks.keys()].map((check, index) => [check, index]));
  const keys = requestKeys(report.requests);
  const found = group(report.findings, placeOf);
  const setAside = group(report.suppressed, placeOf);
  const shown = {
    title: title ?? 'Requests for SMS numbers',
    tool: `${report.tool.name} ${report.tool.version}`,
    book: report.book,
    totals: report.totals,
    rules: rulesOf(report),
    checks: [...checks.values()],
    requests: report.requests.map((request, index) => {
      const place = placeOf(request);
      const finding = findingOf(request);
      const findings = (found.get(place) ?? []).map(finding);
      const suppressed = (setAside.get(place) ?? []).map((one): PageSuppressed => ({
        ...finding(one),
        suppression: one.suppression,
      }));
      return {
        key: keys[index] ?? '',
        name: nameOf(request),
        file: request.file,
        document: request.document,
        profile: request.profile,
        numberType: request.numberType,
        countries: request.countries,
        score: request.score,
        grade: request.grade,
        verdict: request.verdict,
        categories: request.categories,
        content: request.content && contentOf(request.content),
        messages: request.messages,
        plan: request.plan && planOf(request.plan),
        findings: findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
        suppressed,
        checks: request.checklist.map((item) => checkPlaces.get(JSON.stringify(item)) ?? 0),
      } satisfies PageRequest;
    }),
    countries: Object.fromEntries(
      [...new Set(report.requests.flatMap((request) => request.countries))].map((code) => [code, nameOfCountry(code)]),
    ),
    stale: report.staleSuppressions,
    comparison,
  };
  const id = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 8);
  return { id, made, ...shown };
}

function nameOfCountry(code: string): string {
  return Object.hasOwn(countries, code) ? countries[code as TCountryCode].name : code;
}

/** Makes a function that brings the findings of one request into the form of the page. */
function findingOf({ content }: DetailedRequest): (finding: Finding) => PageFinding {
  const timesSeen = new Map<string, number>();
  return (finding) => {
    const { ruleId, severity, message, fix, pointer, range, confidence, autofix } = finding;
    const name = slugOf(`${ruleId}${pointer}`);
    const times = (timesSeen.get(name) ?? 0) + 1;
    timesSeen.set(name, times);
    return {
      key: times === 1 ? name : `${name}-${times}`,
      rule: ruleId,
      severity,
      message,
      fix: fix ?? null,
      pointer,
      line: range.start.line,
      column: range.start.column,
      isLikely: confidence === 'likely',
      autofix: autofix?.safety ?? null,
      quotes: quotesOf(finding, content),
    };
  };
}

function rulesOf({ rules, findings, suppressed }: DetailedReport): Record<string, PageRule> {
  const known = new Map<string, Finding>();
  for (const finding of [...findings, ...suppressed])
    if (!known.has(finding.ruleId)) known.set(finding.ruleId, finding);
  const names = new Map(denialCodesOf(book).map(({ authority, authorityName }) => [authority, authorityName]));
  return Object.fromEntries(
    [...known].map(([id, { why, sources, message }]) => {
      const rule = lookup(rules, id);
      const codes = authorities.flatMap((authority) => {
        const own = rule?.denialCodes[authority] ?? [];
        return own.length > 0 ? [{ authority: names.get(authority) ?? authority, codes: own }] : [];
      });
      return [id, { title: rule?.title ?? message, area: rule?.area ?? 'form', why: why ?? null, sources, codes }];
    }),
  );
}

function contentOf(content: NonNullable<DetailedRequest['content']>): PageContent {
  const { provider, region, messageType, useCase, optIn, help, stop, samples, attributes, notes } = content;
  const { name, legalName, website, supportEmail, supportPhone, privacyPolicyUrl, termsUrl } = content.brand;
  const { type, count, justification, capabilities, twoWay, senderId } = content.number;
  const brand = { name, legalName, website, supportEmail, supportPhone, privacyPolicyUrl, termsUrl };
  const number = { type, count, justification, capabilities, twoWay, senderId };
  return withoutUndefined({
    provider,
    region,
    brand: withoutUndefined(brand),
    number: withoutUndefined(number),
    messageType,
    useCase,
    optIn,
    help,
    stop,
    samples,
    attributes,
    notes,
  });
}

type WithoutUndefined<Shape> = { [Key in keyof Shape]: Exclude<Shape[Key], undefined> };

function withoutUndefined<Shape extends object>(shape: Shape): WithoutUndefined<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<Shape>;
}

function planOf(plan: NonNullable<DetailedRequest['plan']>): PagePlan {
  const { throughput, traffic, burst, numbers, tenDlc, cost, limit, recommendation, unknown } = plan;
  const { worstParts, meanParts, arithmetic } = plan.message;
  const message = { worstParts, meanParts, arithmetic };
  return { message, throughput, traffic, burst, numbers, tenDlc, cost, limit, recommendation, unknown };
}

import { readFileSync } from 'node:fs';
import { readRequests } from '@smslint/core';
import { book, createPlanner } from '@smslint/rules';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../chart/labels.js';
import type { PagePlan } from '../model.js';
import { timeTicks } from './burst-chart.js';
import { PlanSection } from './plan-section.js';

const planner = createPlanner(book);

/** The plan of a fixture's first request. */
function planOf(name: string): PagePlan {
  const url = new URL(`../../../../../fixtures/requests/${name}`, import.meta.url);
  const request = readRequests(name, readFileSync(url), 'yaml').documents[0]?.request;
  if (!request) throw new Error(`${name} cannot be read.`);
  return planner(request).plan;
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const amount = fc.oneof(
  fc.constantFrom(0, 1, 1e9),
  fc.double({ min: 0, max: 1e18, noNaN: true }),
  fc.integer({ min: 0, max: 1000 }),
);
const known = fc.option(amount, { nil: null });
const truth = fc.option(fc.boolean(), { nil: null });
const words = fc.constantFrom('1 x 1 = 1', '<script>alert(1)</script>', '');

/** Any plan, whether its figures agree or not: it may come from a report that somebody else wrote. */
const anyPlan: fc.Arbitrary<PagePlan> = fc.record({
  message: fc.record({ worstParts: amount, meanParts: amount, arithmetic: words }),
  throughput: fc.record({
    partsPerSecondAndNumber: known,
    numbers: amount,
    partsPerSecond: known,
    byCountry: fc.constant([]),
    arithmetic: words,
  }),
  traffic: fc.record({
    messagesPerMonth: known,
    largestDay: known,
    messagesPerNumberAndDay: known,
    lowVolumePerDay: known,
  }),
  burst: fc.option(
    fc.record({
      messages: amount,
      withinMinutes: amount,
      parts: amount,
      partsPerSecond: amount,
      capacityParts: known,
      utilisation: known,
      fits: truth,
      drainSeconds: known,
      numbersNeeded: known,
      arithmetic: words,
    }),
    { nil: null },
  ),
  numbers: fc.record({
    asked: amount,
    needed: known,
    snowshoeing: fc.constantFrom('no', 'yes', 'explained', 'unknown'),
    arithmetic: words,
  }),
  tenDlc: fc.option(
    fc.record({
      tier: fc.constantFrom('unvetted', 'sole-proprietor', 'low-volume', 'standard', 'mixed'),
      vettingScore: known,
      tMobileMessagesPerDay: known,
      attPartsPerMinute: known,
      carrierShare: amount,
      tMobileLargestDay: known,
      attPeakPerMinute: known,
      fitsDay: truth,
      fitsMinute: truth,
      partsPerMinute: known,
      arithmetic: fc.array(words),
    }),
    { nil: null },
  ),
  cost: fc.record({
    needUsd: known,
    needAtOnePartUsd: known,
    meanUsd: known,
    byCountry: fc.array(
      fc.record({
        country: fc.option(fc.string(), { nil: null }),
        messages: amount,
        priceUsd: amount,
        costUsd: amount,
        arithmetic: words,
      }),
      { maxLength: 12 },
    ),
    unpriced: fc.constant([]),
    factors: words,
    totalUsd: known,
  }),
  limit: fc.record({
    currentUsd: known,
    requestedUsd: known,
    limitUsd: known,
    enough: truth,
    adviceUsd: known,
    arithmetic: fc.option(words, { nil: null }),
  }),
  recommendation: fc.record({
    identity: fc.option(
      fc.record({
        type: fc.constantFrom('long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'),
        count: amount,
        why: words,
        country: words,
        sameAsAsked: fc.boolean(),
      }),
      { nil: null },
    ),
    askedCarries: truth,
    spendLimitUsd: known,
    spendArithmetic: words,
    throttle: fc.option(
      fc.record({ partsPerSecond: amount, messagesPerMinute: amount, drainSeconds: known, arithmetic: words }),
      { nil: null },
    ),
    numbersCost: fc.record({ monthlyUsd: known, setupUsd: known, arithmetic: words }),
  }),
  unknown: fc.array(fc.record({ what: words, fill: fc.constantFrom(null, '/traffic/peak', '/<b>') })),
});

describe('PlanSection', () => {
  it('says that a burst does not fit, for how long it waits, and what would carry it', () => {
    const html = renderToString(<PlanSection plan={planOf('fail-code-burst.sms.yaml')} />);
    const text = textOf(html);
    expect(text).toContain('It does not fit.');
    expect(text).toContain(
      'When its window of 5 min ends, 9,200 message parts still wait; the last one leaves after 2 h 39 min.',
    );
    expect(text).toContain('1 short code for CA');
    expect(text).toContain('advised 266 USD');
    expect(html).toContain('class="chart-queue"');
  });

  it('gives the arithmetic of every figure word for word', () => {
    const plan = planOf('fail-10dlc-everything-at-once.sms.yaml');
    const html = renderToString(<PlanSection plan={plan} />).replaceAll('&amp;', '&');
    const { message, throughput, burst, numbers, tenDlc, limit, recommendation } = plan;
    for (const line of [
      message.arithmetic,
      throughput.arithmetic,
      burst?.arithmetic ?? '',
      numbers.arithmetic,
      ...(tenDlc?.arithmetic ?? []),
      limit.arithmetic ?? '',
      recommendation.spendArithmetic,
      recommendation.throttle?.arithmetic ?? '',
      recommendation.numbersCost.arithmetic,
      ...plan.cost.byCountry.map(({ arithmetic }) => arithmetic),
    ]) {
      expect(html).toContain(`<dd>${line}</dd>`);
    }
  });

  it('measures a 10DLC campaign by what its carriers take', () => {
    const text = textOf(renderToString(<PlanSection plan={planOf('fail-10dlc-everything-at-once.sms.yaml')} />));
    expect(text).toContain('T-Mobile : 2,700 of 2,000 messages a day, which is too much');
    expect(text).toContain('4.17 a second');
    expect(text).toContain('the last one leaves after 36 min');
  });

  it('shows that a burst fits, and draws no queue', () => {
    const html = renderToString(<PlanSection plan={planOf('good-three-shops-belgium.sms.yaml')} />);
    expect(textOf(html)).toContain('It fits. Sending it takes 2 s at least, and the window is 30 min.');
    expect(html).not.toContain('chart-queue');
  });

  it('names the field that would say what is missing', () => {
    const plan = planOf('good-three-shops-belgium.sms.yaml');
    const unknown = [
      { what: 'What a month costs: the messages a month is not given.', fill: '/traffic/messagesPerMonth' },
    ];
    const cost = { ...plan.cost, needUsd: null, needAtOnePartUsd: null, meanUsd: null, byCountry: [] };
    const text = textOf(renderToString(<PlanSection plan={{ ...plan, burst: null, cost, unknown }} />));
    expect(text).toContain('Fill in Busiest burst, traffic.peak : how many messages within how many minutes.');
    expect(text).toContain('What a month costs is unknown. Fill in Messages a month, traffic.messagesPerMonth .');
  });

  it('draws the dearest countries, and lists all', () => {
    const plan = planOf('good-three-shops-belgium.sms.yaml');
    const byCountry = Array.from({ length: 9 }, (_, index) => ({
      country: `C${index}`,
      messages: 100,
      priceUsd: 0.01 * (index + 1),
      costUsd: index + 1,
      arithmetic: `of C${index}`,
    }));
    const html = renderToString(<PlanSection plan={{ ...plan, cost: { ...plan.cost, byCountry } }} />);
    expect(html).toMatch(/chart-name[^>]*>3 more<.*chart-value[^>]*>6 USD</s);
    for (const { country } of byCountry) expect(html).toContain(`<th scope="row">${country}</th>`);
  });

  it('says nothing senseless of any plan, stays within its pictures, and leaves text text', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const html = renderToString(<PlanSection plan={plan} />);
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|<script|style="/);
        for (const [, value = ''] of html.matchAll(/="(-?[\d.e+-]+)%"/g)) {
          expect(Number(value)).toBeGreaterThanOrEqual(0);
          expect(Number(value)).toBeLessThanOrEqual(100);
        }
        for (const [, points = ''] of html.matchAll(/points="([^"]*)"/g)) {
          for (const point of points.split(/[ ,]/).map(Number)) {
            expect(point).toBeGreaterThanOrEqual(0);
            expect(point).toBeLessThanOrEqual(100);
          }
        }
        for (const picture of html.matchAll(/<svg class="chart [^>]*height="([\d.]+)"[^>]*>(.*?)<\/svg>/gs)) {
          for (const [, y = ''] of (picture[2] ?? '').matchAll(/ y[12]?="([\d.]+)"/g)) {
            expect(Number(y)).toBeLessThanOrEqual(Number(picture[1]));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('timeTicks', () => {
  it('has marks that do not touch, on a phone too', () => {
    const seconds = fc.double({ min: 0.001, max: 1e27, noNaN: true });
    fc.assert(
      fc.property(seconds, (length) => {
        const width = 276;
        const extents = timeTicks(length).map(({ at, text, anchor }, index) => {
          const shown = index === 0 ? `${text} min` : text;
          if (anchor !== 'middle') return extentOf({ label: { at, text: shown }, anchor }, width);
          const [start, end] = extentOf({ label: { at, text: shown }, anchor: 'start' }, width);
          return [start - (end - start) / 2, end - (end - start) / 2] as const;
        });
        expect(extents.length).toBeGreaterThanOrEqual(2);
        extents.forEach(([start, end], index) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width + 12);
          const next = extents[index + 1];
          if (next) expect(end).toBeLessThan(next[0]);
        });
      }),
    );
  });
});

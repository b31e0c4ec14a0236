import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ReadinessChart } from './readiness-chart.js';
import { ScoreDial } from './score-dial.js';

describe('ReadinessChart', () => {
  it('names the areas, the worst first, with score and grade', () => {
    const html = renderToString(<ReadinessChart categories={{ content: 100, keywords: 58, 'policy-pages': 85 }} />);
    const areas = [...html.matchAll(/readiness-area">([^<]*)</g)].map(([, name]) => name);
    expect(areas).toEqual(['Keywords and replies', 'Policy pages', 'Content']);
    const values = [...html.matchAll(/readiness-value">(\d+) <span[^>]*>(\w)</g)].map(([, score, grade]) => [
      score,
      grade,
    ]);
    expect(values).toEqual([
      ['58', 'F'],
      ['85', 'B'],
      ['100', 'A'],
    ]);
    expect(html).toContain('class="readiness-score" y="5" width="58%"');
  });

  it('stays within its picture, whatever the scores and names are', () => {
    const score = fc.oneof(fc.double(), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), score), (categories) => {
        const html = renderToString(<ReadinessChart categories={categories} />);
        const drawn = html.replace(/readiness-area">[^<]*</g, '');
        expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
        for (const [, value] of drawn.matchAll(/width="(-?[\d.]+)%"/g)) {
          expect(Number(value)).toBeGreaterThanOrEqual(0);
          expect(Number(value)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('leaves the name of an unknown area text', () => {
    const html = renderToString(<ReadinessChart categories={{ '<img src=x onerror=alert(1)>': 5 }} />);
    expect(html).not.toContain('<img');
  });
});

describe('ScoreDial', () => {
  it('says in words what it shows', () => {
    const html = renderToString(<ScoreDial score={83} grade="B" verdict="pass" size="large" />);
    expect(html).toContain('aria-label="Grade B, score 83 of 100, ready"');
    expect(html).toContain('stroke-dasharray="83 100"');
    expect(html).toContain('class="dial dial-large dial-pass"');
  });

  it('draws no ring for nothing', () => {
    const html = renderToString(<ScoreDial score={0} grade="F" verdict="fail" size="small" />);
    expect(html).not.toContain('dial-ring');
    expect(html).toContain('not ready');
  });
});

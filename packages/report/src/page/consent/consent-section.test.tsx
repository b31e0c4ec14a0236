import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageContent, PageFinding, PageRequest } from '../model.js';
import { ConsentSection } from './consent-section.js';
import { findingsByStep } from './steps.js';

function found(pointer: string, severity: PageFinding['severity'] = 'error'): PageFinding {
  return {
    key: `rule${pointer.replaceAll('/', '-')}`,
    rule: 'rule',
    severity,
    message: `About ${pointer}.`,
    fix: null,
    pointer,
    line: 1,
    column: 1,
    isLikely: false,
    autofix: null,
    quotes: [],
  };
}

const whole: PageContent = {
  provider: 'aws',
  region: 'us-east-1',
  brand: {
    name: 'Lamplight',
    privacyPolicyUrl: 'https://lamplight.example/privacy',
    termsUrl: 'https://lamplight.example/terms',
  },
  number: { type: 'long-code', count: 1, capabilities: ['sms'] },
  messageType: 'transactional',
  useCase: { description: 'Opening hours', contactSource: 'They write it themselves.' },
  optIn: {
    methods: ['web-form', 'keyword'],
    workflow: 'First the form,\nthen the box.',
    callToAction: 'Text me the opening hours.',
    url: 'https://lamplight.example/hours',
    evidence: ['./form.png'],
    keyword: 'LAMP',
    confirmation: 'Lamplight: welcome.',
  },
  help: { keywords: ['HELP', 'INFO'], response: 'Lamplight: call us.' },
  stop: { keywords: ['STOP'], response: 'Lamplight: no more.' },
  samples: ['Lamplight: open at 9.'],
};

function requestOf(content: PageContent | null, findings: PageFinding[] = []): PageRequest {
  return {
    key: 'lamplight',
    name: 'lamplight',
    file: 'a.sms.yaml',
    document: 0,
    profile: 'aws',
    numberType: 'long-code',
    countries: ['CA'],
    score: 100,
    grade: 'A',
    verdict: 'pass',
    categories: {},
    content,
    messages: [],
    plan: null,
    findings,
    suppressed: [],
    checks: [],
  };
}

function stepsOf(request: PageRequest): string[] {
  return renderToString(<ConsentSection request={request} />)
    .split('<li class="consent-step')
    .slice(1);
}

describe('ConsentSection', () => {
  it('shows the six steps in order, each with what the request says', () => {
    const steps = stepsOf(requestOf(whole));
    const shown = [
      [
        'a web form, a keyword by text message',
        'They write it themselves.',
        'https://lamplight.example/hours',
        './form.png',
      ],
      ['Text me the opening hours.', 'First the form,\nthen the box.', 'https://lamplight.example/terms'],
      ['LAMP', 'Lamplight: welcome.'],
      ['Transactional', '1 message'],
      ['HELP', 'Lamplight: call us.', 'INFO'],
      ['STOP', 'Lamplight: no more.'],
    ];
    expect(steps).toHaveLength(6);
    shown.forEach((words, index) => {
      for (const word of words) expect(steps[index]).toContain(word);
      expect(steps[index]).toContain('Nothing found');
      expect(steps[index]).not.toContain('consent-missing');
    });
  });

  it('counts what was found in each step, and links to it', () => {
    const findings = [found('/help/response'), found('/help'), found('/stop/keywords/0', 'warning')];
    const [, , , , help = '', stop = ''] = stepsOf(requestOf(whole, findings));
    expect(help).toContain('2 errors');
    expect(help).toContain('<a href="#lamplight/rule-help-response">About /help/response.</a>');
    expect(stop).toContain('1 warning');
    expect(stop).not.toContain('1 error');
  });

  it('shows every step that is missing as missing', () => {
    const { provider, number, messageType } = whole;
    const bare = { provider, number, messageType, brand: { name: 'Lamplight' }, useCase: { description: 'Hours' } };
    const steps = stepsOf(requestOf(bare));
    expect(steps).toHaveLength(6);
    for (const step of steps) expect(step).toContain('consent-missing');
  });

  it('asks for the keyword where people join by one', () => {
    const optIn = { methods: ['keyword' as const], confirmation: 'Lamplight: welcome.' };
    expect(stepsOf(requestOf({ ...whole, optIn }))[2]).toContain('Their keyword is not given');
    expect(stepsOf(requestOf({ ...whole, optIn: { ...optIn, methods: ['web-form'] } }))[2]).not.toContain(
      'consent-missing',
    );
  });

  it('leaves hostile texts text, and follows no script', () => {
    const hostile = '"><script>alert(1)</script>';
    const content: PageContent = {
      ...whole,
      brand: { name: hostile, privacyPolicyUrl: 'javascript:alert(1)', termsUrl: hostile },
      useCase: { description: hostile, contactSource: hostile },
      optIn: {
        workflow: hostile,
        callToAction: hostile,
        url: 'javascript:alert(2)',
        evidence: [hostile],
        keyword: hostile,
        confirmation: hostile,
      },
      help: { keywords: [hostile, hostile], response: hostile },
      stop: { keywords: [hostile], response: hostile },
      samples: [hostile],
    };
    const html = renderToString(
      <ConsentSection request={requestOf(content, [{ ...found('/help'), message: hostile }])} />,
    );
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/href="javascript/i);
  });

  it('shows nothing of a request that could not be read', () => {
    expect(renderToString(<ConsentSection request={requestOf(null)} />)).toBe('');
  });
});

describe('findingsByStep', () => {
  it('takes the nearest place, and leaves out what belongs to no step', () => {
    const places = [
      '/optIn',
      '/optIn/methods/0',
      '/brand/termsUrl',
      '/samples/3',
      '/samplesOfMine',
      '/number/count',
      '',
    ];
    const byStep = findingsByStep(places.map((place) => found(place)));
    const pointers = [...byStep].map(([step, findings]) => [step, findings.map(({ pointer }) => pointer)]);
    expect(Object.fromEntries(pointers)).toEqual({
      find: ['/optIn/methods/0'],
      agree: ['/optIn', '/brand/termsUrl'],
      join: [],
      receive: ['/samples/3'],
      help: [],
      stop: [],
    });
  });
});

import type { PageRequest } from '../page/model.js';

/** A request of a page of which only some things matter. */
export function pageRequest(given: Partial<PageRequest> = {}): PageRequest {
  return {
    key: 'alder',
    name: 'alder',
    file: 'alder.sms.yaml',
    document: 0,
    profile: 'aws',
    numberType: 'long-code',
    countries: [],
    score: 100,
    grade: 'A',
    verdict: 'pass',
    categories: {},
    content: null,
    messages: [],
    plan: null,
    findings: [],
    suppressed: [],
    checks: [],
    ...given,
  };
}

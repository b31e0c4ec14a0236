import type { DetailedReport, Finding } from '@smslint/rules';
import fc from 'fast-check';
import { contentOf, findingOf, reportOf, requestOf, suppressedOf } from './report.js';

const someFinding: fc.Arbitrary<Pick<Finding, 'ruleId' | 'pointer' | 'message' | 'severity'>> = fc.record({
  ruleId: fc.constantFrom('help-missing', 'link', 'tone'),
  pointer: fc.constantFrom('', '/help/response', '/samples/0', '/samples/1', '/samples/2', '/samples/10', '/brand'),
  message: fc.constantFrom('One.', 'Two.', 'Three.'),
  severity: fc.constantFrom('error', 'warning', 'info'),
});

const someRequest = fc.record({
  id: fc.constantFrom(null, '', 'a', 'b', 'c', 'd'),
  file: fc.constantFrom('x.sms.yaml', 'y.sms.yaml'),
  document: fc.nat({ max: 2 }),
  samples: fc.option(fc.array(fc.constantFrom('One', 'Two', 'Three'), { maxLength: 3 })),
  found: fc.array(someFinding, { maxLength: 6 }),
  setAside: fc.array(someFinding, { maxLength: 2 }),
});

/** Small reports that have much in common. */
export const anyReport: fc.Arbitrary<DetailedReport> = fc
  .uniqueArray(someRequest, { maxLength: 5, selector: ({ file, document }) => JSON.stringify([file, document]) })
  .map((requests) =>
    reportOf(
      requests.map(({ id, file, document, samples }) =>
        requestOf({ id, file, document, content: samples && contentOf({ samples }) }),
      ),
      requests.flatMap(({ file, document, found }) => found.map((one) => findingOf({ ...one, file, document }))),
      requests.flatMap(({ file, document, setAside }) =>
        setAside.map((one) => suppressedOf({ ...one, file, document })),
      ),
    ),
  );

import { wholly, type Grow } from './growth.js';
import { jsonLine } from './json-text.js';
import { findingsByRequest, requestKey } from './request-group.js';

/** A line of JSON a request, in their order, with all that was found in it. */
export const growJsonLines: Grow = () => ({
  add({ requests, findings, suppressed }, { lineOf }) {
    const [found, setAside] = [findingsByRequest(findings), findingsByRequest(suppressed)];
    const lines = requests.map((request) => {
      const { file, document, id, score, grade, verdict } = request;
      const key = requestKey(file, document);
      const own = { findings: found.get(key) ?? [], suppressed: setAside.get(key) ?? [] };
      return `${jsonLine({ file, line: lineOf(request), document, id, score, grade, verdict, ...own })}\n`;
    });
    return lines.join('');
  },
  finish: () => [],
});

/** The same of a report that is there as a whole. */
export const jsonLines = wholly(growJsonLines);

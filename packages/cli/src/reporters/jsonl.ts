import { wholly, type Grow } from './growth.js';
import { findingsByRequest, requestKey } from './request-group.js';

/** Characters at which some programs break a line, though they may stand within a JSON string. */
const lineBreaks = /[\u0085\u2028\u2029]/g;

/** A line of JSON a request, in their order, with all that was found in it. */
export const growJsonLines: Grow = () => ({
  add({ requests, findings, suppressed }, { lineOf }) {
    const [found, setAside] = [findingsByRequest(findings), findingsByRequest(suppressed)];
    const lines = requests.map((request) => {
      const { file, document, id, score, grade, verdict } = request;
      const key = requestKey(file, document);
      const own = { findings: found.get(key) ?? [], suppressed: setAside.get(key) ?? [] };
      const text = JSON.stringify({ file, line: lineOf(request), document, id, score, grade, verdict, ...own });
      return `${text.replace(lineBreaks, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
    });
    return lines.join('');
  },
  finish: () => [],
});

/** The same of a report that is there as a whole. */
export const jsonLines = wholly(growJsonLines);

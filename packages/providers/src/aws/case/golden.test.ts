import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRequests, syntaxOf } from '@smslint/core';
import { expect, test } from 'vitest';
import { renderCreateCase } from './create-case.js';
import { renderCase } from './render-case.js';

/* What is pasted, for some of the complete requests: fixtures/renderings has it in both forms and languages. */
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const files = [
  'fixtures/requests/good-clinic-reminders.sms.yaml',
  'fixtures/requests/good-three-shops-belgium.sms.yaml',
  'fixtures/requests/fail-missing-samples-and-source.sms.yaml',
  'rules/good-requests/short-code.sms.yaml',
  'rules/good-requests/sender-id.sms.yaml',
  'rules/good-requests/toll-free.sms.yaml',
];
const cases = files.flatMap((file) =>
  (['aws', 'aws-pinpoint-2023'] as const).flatMap((form) =>
    (['English', 'Japanese'] as const).map((language) => [file, form, language] as const),
  ),
);

test.each(cases)('%s in the form %s, %s', async (file, form, language) => {
  const { documents } = readRequests(file, readFileSync(root + file), syntaxOf(file) ?? 'yaml');
  const request = documents[0]?.request;
  if (!request) throw new Error(`${file} cannot be read.`);
  const asked = { ...request, contact: { language } };
  const { text, faults } = renderCase(asked, form);
  const said = faults.map(({ pointer, kind, message }) => `${kind} ${pointer} ${message}\n`).join('');
  const name = `${basename(file).replace(/\.sms\..*/, '')}.${form}.${language.toLowerCase()}`;
  await expect(text).toMatchFileSnapshot(`${root}fixtures/renderings/${name}.txt`);
  const saidIn = `${root}fixtures/renderings/${name}.faults.txt`;
  if (said === '') expect(existsSync(saidIn)).toBe(false);
  else await expect(said).toMatchFileSnapshot(saidIn);
  if (form === 'aws' && language === 'English' && file.includes('clinic'))
    await expect(renderCreateCase(asked, form).text).toMatchFileSnapshot(`${root}fixtures/renderings/${name}.json`);
});

import { expect, test } from 'vitest';
import { RequestMemory } from './earlier-requests.js';
import { requestWith } from './testing/requests.js';

const taxId = '47-3381906';

test('a tax id under another name is found within one file', () => {
  const memory = new RequestMemory();
  memory.startFile();
  memory.add(requestWith({ brand: { taxId } }), 'a.sms.yaml:1');
  const other = requestWith({ brand: { taxId: '473381906', name: 'Alder Dental', aliases: null } });
  expect(memory.otherNameOfTaxId(other)).toBe('a.sms.yaml:1');
  memory.startFile();
  expect(memory.otherNameOfTaxId(other)).toBeUndefined();
});

test('an alias is no other name, nor is a brand without tax id one of another', () => {
  const memory = new RequestMemory();
  memory.add(requestWith({ brand: { taxId } }), 'a.sms.yaml:1');
  expect(memory.otherNameOfTaxId(requestWith({ brand: { taxId, name: 'Harbourlight' } }))).toBeUndefined();
  expect(memory.otherNameOfTaxId(requestWith({ brand: { name: 'Alder Dental' } }))).toBeUndefined();
});

test('the same story is that of the same brand under another id', () => {
  const memory = new RequestMemory();
  memory.add(requestWith({ id: 'first' }), 'a.sms.yaml:1');
  expect(memory.sameStoryAs(requestWith({ id: 'second' }))).toBe('a.sms.yaml:1');
  expect(memory.sameStoryAs(requestWith({ id: 'first' }))).toBeUndefined();
  expect(memory.sameStoryAs(requestWith({ id: 'second', brand: { legalName: 'Alder Dental LLC' } }))).toBeUndefined();
});

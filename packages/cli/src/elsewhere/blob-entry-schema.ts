import { areas, confidences, numberTypes, safeties, severities } from '@smslint/rules';
import { countryCodes } from '@smslint/core';
import * as z from 'zod';

const text = z.string();
const place = z.int().min(1);
const offset = z.int().min(0);
const position = z.strictObject({ line: place, column: place });
const pointer = text.regex(/^(?:\/.*)?$/s);
const range = z.strictObject({ start: position, end: position });

const findingShape = {
  ruleId: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).refine((id) => !(id in Object.prototype)),
  severity: z.enum(severities),
  message: text,
  fix: text.exactOptional(),
  file: text,
  document: offset,
  pointer,
  range,
  sources: z.array(z.strictObject({ title: text, url: text, read: text })),
  denialCodes: z.array(text),
  why: text.exactOptional(),
  confidence: z.enum(confidences),
  observed: z.record(text, z.union([text, z.number(), z.boolean(), z.null(), z.array(text)])),
  marks: z
    .array(
      z.strictObject({ text, pointer, start: offset, end: offset, range }).refine(({ start, end }) => start <= end),
    )
    .exactOptional(),
  autofix: z
    .strictObject({ safety: z.enum(safeties), edits: z.array(z.strictObject({ range, text })) })
    .exactOptional(),
};

const suppression = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comment'), line: place, reason: text }),
  z.strictObject({ kind: z.literal('config'), origin: text, reason: text }),
  z.strictObject({ kind: z.literal('baseline'), origin: text, reason: text }),
]);

const percent = z.int().min(0).max(100);

const kept = z.strictObject({
  requests: z.array(
    z.strictObject({
      file: text,
      document: offset,
      id: text.nullable(),
      score: percent,
      grade: z.enum(['A', 'B', 'C', 'D', 'F']),
      verdict: z.enum(['pass', 'fail']),
      categories: z.partialRecord(z.enum(areas), percent),
      profile: text.nullable(),
      numberType: z.enum(numberTypes).nullable(),
      countries: z.array(z.enum(countryCodes)),
      checklist: z.array(z.strictObject({ check: text, codes: z.array(text) })),
    }),
  ),
  findings: z.array(z.strictObject(findingShape)),
  suppressed: z.array(z.strictObject({ ...findingShape, suppression })),
  trace: z.array(
    z.strictObject({
      request: z.strictObject({
        id: text.nullable(),
        brand: text,
        story: text.nullable(),
        isCampaign: z.boolean(),
        taxId: text.nullable(),
        names: z.array(text),
        place: text.regex(/:\d+$/),
        idPlace: text.regex(/:\d+$/),
      }),
      answers: z.strictObject({
        sameIdAs: text.nullable(),
        sameStoryAs: text.nullable(),
        campaignsOfBrandOf: offset,
        otherNameOfTaxId: text.nullable(),
      }),
    }),
  ),
});

/** What a shard says of one of its files. A blob may come from anybody: its checksum is no signature. */
export const blobEntrySchema = z.strictObject({
  name: text,
  at: offset,
  judged: z
    .union([
      z.strictObject({ failure: text }),
      z.strictObject({
        key: text,
        content: z.union([z.strictObject({ text }), z.strictObject({ base64: text })]),
        kept,
      }),
    ])
    .exactOptional(),
});

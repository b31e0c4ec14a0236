import * as z from 'zod';
import { sentenceSchema, sourceSchema } from './rule-schema.js';

/** What every file of rules/data begins with. */
export const dataHead = { title: sentenceSchema, sources: z.array(sourceSchema).min(1) };

import * as z from 'zod/mini';
import { requestSchema } from './request-schema.js';

/** The JSON Schema (draft 2020-12) of one request as people write it, for editors and other tools. */
export function requestJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(requestSchema, { io: 'input' });
}

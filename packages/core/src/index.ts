export { decodeUtf8, isUtf16 } from './decode.js';
export { applyChanges } from './edit/apply-changes.js';
export { applyEdits, EditOverlap, firstOverlap, type Edit } from './edit/apply-edits.js';
export type { Change } from './edit/change.js';
export { changedRequest } from './edit/changed-request.js';
export type { IgnoreComment } from './ignore-comments.js';
export { requestJsonSchema } from './json-schema.js';
export { ceilings, limitNames, limits, type Limits } from './limits.js';
export { readData, type DataFile } from './read-data.js';
export type { NumberType } from './number-types.js';
export { fromPointer, toPointer, valueAt, type Pointer } from './pointer.js';
export { indexLines, type LineIndex, type Position, type Range } from './position.js';
export { problemIds, type Meant, type Problem, type ProblemId } from './problem.js';
export {
  documentAt,
  readRequests,
  unreadableFile,
  type Before,
  type RequestDocument,
  type RequestFile,
} from './read-requests.js';
export { apiVersion, countryCodes, requestSchema, type Request } from './request-schema.js';
export { suggest } from './suggest.js';
export { syntaxOf, type Syntax } from './syntax.js';

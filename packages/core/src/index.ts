export type { IgnoreComment } from './ignore-comments.js';
export { requestJsonSchema } from './json-schema.js';
export { limits } from './limits.js';
export { readData, type DataFile } from './read-data.js';
export { fromPointer, toPointer, valueAt, type Pointer } from './pointer.js';
export { indexLines, type LineIndex, type Position, type Range } from './position.js';
export { problemIds, type Problem, type ProblemId } from './problem.js';
export {
  readRequests,
  syntaxOf,
  unreadableFile,
  type RequestDocument,
  type RequestFile,
  type Syntax,
} from './read-requests.js';
export { apiVersion, countryCodes, requestSchema, type NumberType, type Request } from './request-schema.js';
export { suggest } from './suggest.js';

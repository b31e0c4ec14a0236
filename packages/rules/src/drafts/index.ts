export { draftedMethods, namesIn, type DraftedMethod, type Drafts, type Program } from './draft-schema.js';
export { drafts } from '../generated/drafts.js';

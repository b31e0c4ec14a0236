export type { SavedData } from '../answers/saved-data.js';
export { ImportFault, type Imported } from '../imports/imported.js';
export type { Rendering, RenderingFault } from '../rendering.js';
export type { CaseForm } from './case/case-form.js';
export { caseCodeNames, renderCreateCase, type CaseCodes } from './case/create-case.js';
export { renderCase } from './case/render-case.js';
export { renderAwsCli } from './cli/render-aws-cli.js';
export { importAws } from './import/import-aws.js';
export { renderRegistration } from './registration/render-registration.js';

export type { Rendering, RenderingFault } from '../rendering.js';
export type { CaseForm } from './case/case-form.js';
export { caseCodeNames, renderCreateCase, type CaseCodes } from './case/create-case.js';
export { renderCase } from './case/render-case.js';

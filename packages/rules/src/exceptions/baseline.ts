import type { RequestDocument } from '@smslint/core';
import type { Finding, Suppression } from '../finding.js';

/** Findings that were accepted before: says which of a request's findings they are, and why each is set aside. */
export type Baseline = (findings: readonly Finding[], document: RequestDocument) => ReadonlyMap<Finding, Suppression>;

import type { PageFinding } from '../model.js';

/** The steps of consent, in the order in which a recipient takes them, with the places in the request that belong to each. */
export const steps = [
  {
    name: 'find',
    title: 'They come across it',
    places: ['/optIn/methods', '/optIn/url', '/optIn/evidence', '/useCase/contactSource'],
  },
  {
    name: 'agree',
    title: 'They read it, and agree',
    places: [
      '/optIn/callToAction',
      '/optIn/workflow',
      '/brand/privacyPolicyUrl',
      '/brand/privacyPolicyText',
      '/brand/termsUrl',
      '/brand/termsText',
      '/optIn',
    ],
  },
  { name: 'join', title: 'They join', places: ['/optIn/keyword', '/optIn/confirmation'] },
  { name: 'receive', title: 'They get messages', places: ['/samples', '/messageType'] },
  { name: 'help', title: 'They ask for help', places: ['/help'] },
  { name: 'stop', title: 'They stop', places: ['/stop'] },
] as const;

/** The name of a step. */
export type StepName = (typeof steps)[number]['name'];

/** Sorts findings into the steps to which their places belong; those of other places belong to none. */
export function findingsByStep(findings: readonly PageFinding[]): Map<StepName, PageFinding[]> {
  const byStep = new Map<StepName, PageFinding[]>(steps.map(({ name }) => [name, []]));
  for (const finding of findings) {
    const step = stepOf(finding.pointer);
    if (step !== null) byStep.get(step)?.push(finding);
  }
  return byStep;
}

/** The step with the longest place that holds the pointer. */
function stepOf(pointer: string): StepName | null {
  let best: { readonly name: StepName; readonly length: number } | null = null;
  for (const { name, places } of steps) {
    for (const place of places) {
      const isWithin = pointer === place || pointer.startsWith(`${place}/`);
      if (isWithin && place.length > (best?.length ?? 0)) best = { name, length: place.length };
    }
  }
  return best?.name ?? null;
}

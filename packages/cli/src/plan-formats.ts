/** The formats of a plan. */
export const planFormats = ['table', 'json'] as const;

export type PlanFormat = (typeof planFormats)[number];

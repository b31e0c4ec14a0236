/** How much worse a ratio may be than the one that is kept. */
const allowance = 1.25;

/** Judges a ratio by the one that is kept, and says so in a sentence. */
export function judgeRatio(ratio: number, kept: number): { readonly isWorse: boolean; readonly text: string } {
  const isWorse = ratio > kept * allowance;
  const change = `Lint takes ${ratio} × the bare parse; ratio.json has ${kept} ×`;
  if (isWorse)
    return {
      isWorse,
      text: `${change}, and allows ${(kept * allowance).toFixed(2)} ×. Find out why with npm run profile.`,
    };
  const isBetter = ratio < kept / allowance;
  return { isWorse, text: isBetter ? `${change}. It got better: keep it with check-ratio --update.` : `${change}.` };
}

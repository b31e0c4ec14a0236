import type { Request } from '@smslint/core';
import type { CaseCodes, CaseForm, Rendering } from '@smslint/providers/aws';

/** What the command line says about a rendering; those that have no use for it leave it. */
interface RenderSettings {
  readonly form: CaseForm;
  readonly codes: CaseCodes;
}

/** Writes a request as a provider takes it. */
export type Renderer = (request: Request, settings: RenderSettings) => Rendering;

/** The renderings by the values of --as, each loaded when it is asked for. */
const renderers = {
  'aws-case': async () => {
    const { renderCase } = await import('@smslint/providers/aws');
    return (request, { form }) => renderCase(request, form);
  },
  'aws-create-case-json': async () => {
    const { renderCreateCase } = await import('@smslint/providers/aws');
    return (request, { form, codes }) => renderCreateCase(request, form, codes);
  },
  'aws-registration-json': async () => (await import('@smslint/providers/aws')).renderRegistration,
  'aws-cli': async () => (await import('@smslint/providers/aws')).renderAwsCli,
  'twilio-json': async () => (await import('@smslint/providers/twilio')).renderTwilioCampaign,
} as const satisfies Readonly<Record<string, () => Promise<Renderer>>>;

/** A value of --as. */
export type RenderName = keyof typeof renderers;

/** The values of --as. */
export const renderNames = Object.keys(renderers) as RenderName[];

/** Loads a rendering. */
export function loadRenderer(name: RenderName): Promise<Renderer> {
  return renderers[name]();
}

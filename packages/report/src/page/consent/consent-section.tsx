import type { ComponentChildren } from 'preact';
import type { PageFinding, PageRequest } from '../model.js';
import { AgreeStep, FindStep, JoinStep, ReceiveStep, ReplyStep } from './step-bodies.js';
import { findingsByStep, steps, type StepName } from './steps.js';
import { StepState } from './step-state.js';

/** How people come to agree to the messages, and how they end it, step by step, with what was found in each. */
export function ConsentSection({ request }: { readonly request: PageRequest }): ComponentChildren {
  const { content } = request;
  if (content === null) return null;
  const found = findingsByStep(request.findings);
  const bodies: Readonly<Record<StepName, ComponentChildren>> = {
    find: <FindStep content={content} />,
    agree: <AgreeStep content={content} />,
    join: <JoinStep content={content} request={request} />,
    receive: <ReceiveStep content={content} />,
    help: <ReplyStep reply={content.help} pointer="/help/response" request={request} />,
    stop: <ReplyStep reply={content.stop} pointer="/stop/response" request={request} />,
  };
  return (
    <ol class="consent">
      {steps.map(({ name, title }) => {
        const findings = found.get(name) ?? [];
        return (
          <li key={name} class={`consent-step consent-${worstOf(findings)}`}>
            <div class="consent-head">
              <h3>{title}</h3>
              <StepState request={request} findings={findings} />
            </div>
            {bodies[name]}
          </li>
        );
      })}
    </ol>
  );
}

function worstOf(findings: readonly PageFinding[]): string {
  return (['error', 'warning', 'info'] as const).find((one) => findings.some((f) => f.severity === one)) ?? 'good';
}

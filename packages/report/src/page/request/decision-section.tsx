import type { ComponentChildren } from 'preact';
import type { PageRequest } from '../model.js';
import { decide, type Decision, type ReviewRecord } from '../record/record.js';

const outcomes = [
  { outcome: 'approved', label: 'Approved to submit' },
  { outcome: 'returned', label: 'Returned for changes' },
] as const;

/** Where the reviewer decides and signs, on the screen or on paper. */
export function DecisionSection({
  request,
  decision,
  record,
  change,
}: {
  readonly request: PageRequest;
  readonly decision: Decision;
  readonly record: ReviewRecord;
  readonly change: (record: ReviewRecord) => void;
}): ComponentChildren {
  const set = (part: Partial<Decision>): void => change(decide(record, request.key, part));
  return (
    <form class="decision" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>The request is</legend>
        {outcomes.map(({ outcome, label }) => (
          <label key={outcome}>
            <input
              type="radio"
              name={`decision-${request.key}`}
              checked={decision.outcome === outcome}
              onChange={() => set({ outcome })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label class="decision-name">
        <span>Reviewer</span>
        <input
          value={decision.name}
          autocomplete="name"
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label class="decision-date">
        <span>Date</span>
        <input
          class={decision.date === '' ? 'decision-open' : undefined}
          type="date"
          value={decision.date}
          onInput={({ currentTarget }) => set({ date: currentTarget.value })}
        />
      </label>
      <label class="decision-note">
        <span>Remarks</span>
        <textarea rows={3} value={decision.note} onInput={({ currentTarget }) => set({ note: currentTarget.value })} />
      </label>
      <p class="decision-signature">Signature</p>
      <p class="soft decision-kept">
        What you tick and write stays in this browser. “Save a copy” puts it into a file to hand on.
      </p>
    </form>
  );
}

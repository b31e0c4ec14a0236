import type { ComponentChildren } from 'preact';
import { Sign } from '../severity.js';
import { fieldName } from '../words.js';

/** Whether something holds, in a sentence with a sign. Null: it is not known. */
export function Answer({
  holds,
  children,
}: {
  readonly holds: boolean | null;
  readonly children: ComponentChildren;
}): ComponentChildren {
  return (
    <p class="plan-answer">
      <Sign level={holds === null ? 'info' : holds ? 'good' : 'error'} />
      <span>{children}</span>
    </p>
  );
}

/** The field that would say what is not known, in words and by its path. */
export function Field({ pointer }: { readonly pointer: string }): ComponentChildren {
  const path = pointer.slice(1).replaceAll('/', '.');
  const name = fieldName(pointer);
  return (
    <span class="plan-field">
      {name !== path && `${name}, `}
      <code>{path}</code>
    </span>
  );
}

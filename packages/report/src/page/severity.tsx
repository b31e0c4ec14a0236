import type { ComponentChildren } from 'preact';

type Level = 'error' | 'warning' | 'info' | 'good';

/** A sign that differs by its shape, not by its colour alone. */
const shapes: Readonly<Record<Level, ComponentChildren>> = {
  error: <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2zM5 5l6 6M11 5l-6 6" />,
  warning: <path d="M8 1.5 15 14H1zM8 6v4M8 11.6v1" />,
  info: <path d="M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM8 7v4.5M8 4.3v1.2" />,
  good: <path d="M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM4.8 8.2l2.3 2.4 4.2-5" />,
};

/** The sign of a severity; words must stand beside it. */
export function Sign({ level }: { readonly level: Level }): ComponentChildren {
  return (
    <svg class={`sign sign-${level}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapes[level]}
    </svg>
  );
}

const levelNames: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Note', good: 'Good' };

/** A severity in a word, with its sign. */
export function SeverityTag({ level }: { readonly level: Level }): ComponentChildren {
  return (
    <span class={`tag tag-${level}`}>
      <Sign level={level} />
      {levelNames[level]}
    </span>
  );
}

/** Whether a request is ready to submit, in words, with a sign. */
export function VerdictTag({ verdict }: { readonly verdict: 'pass' | 'fail' }): ComponentChildren {
  return (
    <span class={`tag ${verdict === 'pass' ? 'tag-good' : 'tag-error'}`}>
      <Sign level={verdict === 'pass' ? 'good' : 'error'} />
      {verdict === 'pass' ? 'Ready' : 'Not ready'}
    </span>
  );
}

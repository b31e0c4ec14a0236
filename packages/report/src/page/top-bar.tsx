import type { ComponentChildren } from 'preact';
import type { PageModel } from './model.js';
import { ThemeButton } from './theme-button.js';
import { useIsAlive } from './use-is-alive.js';

/** What stands above every view: whose page it is, and what can be done with it. */
export function TopBar({
  model,
  save,
}: {
  readonly model: PageModel;
  readonly save: (() => void) | undefined;
}): ComponentChildren {
  const isAlive = useIsAlive();
  return (
    <header class="top">
      <p class="top-name">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
          <path class="top-mark" d="M3 4h18v13H10l-5 4v-4H3z" />
          <path class="top-tick" d="m7.5 10.5 3 3 6-6.2" />
        </svg>
        <span>smslint</span>
      </p>
      <p class="top-date">{model.made}</p>
      <div class="top-actions">
        <ThemeButton />
        <button type="button" hidden={!isAlive} onClick={() => print()}>
          Print
        </button>
        <button type="button" hidden={!isAlive} onClick={save}>
          Save a copy
        </button>
      </div>
    </header>
  );
}

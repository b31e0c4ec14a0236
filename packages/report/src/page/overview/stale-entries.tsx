import type { ComponentChildren } from 'preact';
import type { PageModel } from '../model.js';
import { fieldName } from '../words.js';

/** The entries of the baseline that are of no more use; nothing where there are none. */
export function StaleEntries({ entries }: { readonly entries: PageModel['stale'] }): ComponentChildren {
  if (entries.length === 0) return null;
  return (
    <section class="card" aria-labelledby="_stale">
      <h2 id="_stale">Accepted findings that are no longer there</h2>
      <p class="soft">The baseline names them; smslint lint --prune-suppressions takes them out.</p>
      <ul class="plain">
        {entries.map((entry) => (
          <li key={`${entry.origin}${entry.rule}${entry.pointer}`}>
            <code>{entry.rule}</code> at {fieldName(entry.pointer)} of {entry.request ?? entry.file}
          </li>
        ))}
      </ul>
    </section>
  );
}

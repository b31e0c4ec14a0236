import type { ComponentChildren } from 'preact';
import type { PageModel } from '../model.js';
import { typeName } from '../words.js';
import { noFilter, type Filter } from './select-requests.js';

/** What a reviewer wants to see of the requests. */
export function FilterForm({
  model,
  filter,
  change,
}: {
  readonly model: PageModel;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}): ComponentChildren {
  const types = [...new Set(model.requests.flatMap(({ numberType }) => numberType ?? []))].sort();
  const countries = Object.entries(model.countries).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return (
    <form class="filters" role="search" aria-label="Requests" onSubmit={(event) => event.preventDefault()}>
      <label class="filters-search">
        <span>Search</span>
        <input
          type="search"
          value={filter.search}
          placeholder="Name, brand, file or rule"
          onInput={({ currentTarget }) => change({ ...filter, search: currentTarget.value })}
        />
      </label>
      <label>
        <span>Verdict</span>
        <select
          value={filter.verdict}
          onChange={({ currentTarget }) => change({ ...filter, verdict: currentTarget.value as Filter['verdict'] })}
        >
          <option value="">Any</option>
          <option value="pass">Ready</option>
          <option value="fail">Not ready</option>
        </select>
      </label>
      <label>
        <span>Number</span>
        <select value={filter.type} onChange={({ currentTarget }) => change({ ...filter, type: currentTarget.value })}>
          <option value="">Any</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Country</span>
        <select
          value={filter.country}
          onChange={({ currentTarget }) => change({ ...filter, country: currentTarget.value })}
        >
          <option value="">Any</option>
          {countries.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={isEmpty(filter)} onClick={() => change(noFilter)}>
        Show all
      </button>
    </form>
  );
}

function isEmpty(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === '');
}

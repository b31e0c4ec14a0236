import type { ComponentChildren } from 'preact';
import type { PageModel } from '../model.js';
import type { ReviewRecord } from '../record/record.js';
import { RequestView } from '../request/request-view.js';

/** Every request, each on a new page. */
export function PrintedRequests({
  model,
  record,
}: {
  readonly model: PageModel;
  readonly record: ReviewRecord;
}): ComponentChildren {
  return model.requests.map((request) => (
    <div class="sheet" key={request.key}>
      <RequestView model={model} request={request} isAlone={false} isWhole record={record} change={() => undefined} />
    </div>
  ));
}

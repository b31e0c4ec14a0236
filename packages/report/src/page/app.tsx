import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { elementIds } from './element-ids.js';
import type { PageModel } from './model.js';
import { Overview } from './overview/overview.js';
import { PrintedRequests } from './print/printed-requests.js';
import { usePaper } from './print/use-paper.js';
import type { ReviewRecord } from './record/record.js';
import { useRecord } from './record/use-record.js';
import { RequestView } from './request/request-view.js';
import { TopBar } from './top-bar.js';
import { useRoute } from './use-route.js';

/** What the browser does for the page besides showing it. */
export interface Desk {
  /** Saves a copy of the page with the record in it. */
  readonly save: (record: ReviewRecord) => void;
}

/**
 * The whole page: all requests, or the one that the address names. A page of one request shows that.
 * @param desk is there in the browser alone
 */
export function App({ model, desk }: { readonly model: PageModel; readonly desk?: Desk }): ComponentChildren {
  const { record, change } = useRecord(model.id);
  const route = useRoute();
  const isAlone = model.requests.length === 1;
  const [key = ''] = route.split('/');
  const request = isAlone ? model.requests[0] : model.requests.find((one) => one.key === key);
  const title = request && !isAlone ? `${request.name} · ${model.title}` : model.title;
  useEffect(() => {
    document.title = title;
  }, [title]);
  usePaper(() => (request ? null : <PrintedRequests model={model} record={record} />));
  return (
    <>
      <a class="skip" href={`#${elementIds.content}`}>
        Skip to the content
      </a>
      <TopBar model={model} save={desk && (() => desk.save(record))} />
      <main id={elementIds.content} tabIndex={-1}>
        {request ? (
          <RequestView
            model={model}
            request={request}
            isAlone={isAlone}
            record={record}
            change={change}
            key={request.key}
          />
        ) : (
          <Overview model={model} record={record} />
        )}
      </main>
      <footer class="foot">
        <p>
          Made by {model.tool} on {model.made} with policy book {model.book.version} of {model.book.rules} rules. What
          it says follows from the text of the requests and from the sources that it names; carriers and providers
          decide.
        </p>
      </footer>
    </>
  );
}

import { counted, numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { MarkedText } from '../marked-text.js';
import type { PageRequest, Quote } from '../model.js';

/**
 * A message as its recipient sees it, with where one message part ends and the next begins.
 * @param own sent by the recipient, such as their keyword
 */
export function MessageBubble({
  text,
  pointer,
  request,
  own = false,
  marks = [],
}: {
  readonly text: string;
  readonly pointer: string;
  readonly request: Pick<PageRequest, 'messages'>;
  readonly own?: boolean;
  readonly marks?: Quote['marks'];
}): ComponentChildren {
  const details = own ? undefined : request.messages.find((message) => message.pointer === pointer);
  const perPart = details?.encoding === 'UCS-2' ? [70, 67] : [160, 153];
  const room = details && (details.parts === 1 ? (perPart[0] ?? 0) : details.parts * (perPart[1] ?? 0));
  return (
    <figure class={own ? 'bubble bubble-own' : 'bubble'}>
      <p class="bubble-text" dir="auto">
        <MarkedText text={text} marks={marks} breaks={details?.partStarts ?? []} />
      </p>
      {details && (
        <figcaption>
          {counted(details.parts, 'part')}, {numberText(details.units)} of {numberText(room ?? 0)} units,{' '}
          {details.encoding}
          {details.forcesUcs2.length > 0 && (
            <>
              {' '}
              because of <span class="bubble-characters">{details.forcesUcs2.slice(0, 8).join(' ')}</span>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}

import type { ComponentChildren } from 'preact';
import { MarkedText } from '../marked-text.js';
import { MessageBubble } from '../message/message-bubble.js';
import type { PageRequest, Quote } from '../model.js';
import { fieldName } from '../words.js';

/**
 * A text in question: as recipients would see it where it is a message.
 * @param isNamed says which text it is
 */
export function QuotedText({
  quote,
  request,
  isNamed,
}: {
  readonly quote: Quote;
  readonly request: PageRequest;
  readonly isNamed: boolean;
}): ComponentChildren {
  const { pointer, kind, text, marks, isCut } = quote;
  return (
    <div class="quote">
      {isNamed && <p class="quote-name">{fieldName(pointer)}</p>}
      {kind === 'message' ? (
        <MessageBubble text={text} pointer={pointer} request={request} marks={marks} />
      ) : kind === 'value' ? (
        <p class="quote-value">
          <code>{text}</code>
        </p>
      ) : (
        <blockquote dir="auto">
          {isCut.before && '… '}
          <MarkedText text={text} marks={marks} />
          {isCut.after && ' …'}
        </blockquote>
      )}
    </div>
  );
}

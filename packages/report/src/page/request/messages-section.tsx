import type { ComponentChildren } from 'preact';
import { MessageBubble } from '../message/message-bubble.js';
import type { PageRequest, Quote } from '../model.js';
import { joined } from '../spans.js';
import { fieldName } from '../words.js';

/** Every message as its recipient would see it, the words in question marked. */
export function MessagesSection({ request }: { readonly request: PageRequest }): ComponentChildren {
  const { content } = request;
  if (content === null) return null;
  const { samples = [], optIn, help, stop, brand } = content;
  const texts = [
    { pointer: '/optIn/confirmation', text: optIn?.confirmation, before: optIn?.keyword },
    ...samples.map((text, index) => ({ pointer: `/samples/${index}`, text, before: undefined })),
    { pointer: '/help/response', text: help?.response, before: help?.keywords?.[0] ?? 'HELP' },
    { pointer: '/stop/response', text: stop?.response, before: stop?.keywords?.[0] ?? 'STOP' },
  ].filter(({ text }) => text !== undefined && text.trim() !== '');
  if (texts.length === 0) return <p class="notice">The request shows no message.</p>;
  return (
    <div class="phone">
      <p class="phone-sender">{content.number.senderId ?? brand.name}</p>
      <ol>
        {texts.map(({ pointer, text = '', before }) => (
          <li key={pointer}>
            {before !== undefined && before !== '' && <MessageBubble text={before} pointer="" request={request} own />}
            <p class="phone-label">{fieldName(pointer)}</p>
            <MessageBubble text={text} pointer={pointer} request={request} marks={marksOn(pointer, text, request)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** All marks of a message's findings. */
function marksOn(pointer: string, text: string, { findings }: PageRequest): Quote['marks'] {
  const quotes = findings.flatMap((finding) => finding.quotes.filter((quote) => quote.pointer === pointer));
  return joined(
    quotes.flatMap(({ marks }) => marks),
    text.length,
  );
}

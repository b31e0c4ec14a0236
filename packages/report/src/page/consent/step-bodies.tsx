import { counted } from '@smslint/rules/words';
import { Fragment, type ComponentChildren } from 'preact';
import { Outbound } from '../link.js';
import { MessageBubble } from '../message/message-bubble.js';
import type { PageContent, PageRequest } from '../model.js';
import { messageTypeName } from '../words.js';

const methodNames: Readonly<Record<string, string>> = {
  'web-form': 'a web form',
  keyword: 'a keyword by text message',
  paper: 'a paper form',
  verbal: 'a spoken agreement',
  'qr-code': 'a QR code',
  'point-of-sale': 'the point of sale',
  app: 'an app',
  other: 'another way',
};

interface BodyProps {
  readonly content: PageContent;
}

/** Where people come across the messages. */
export function FindStep({ content }: BodyProps): ComponentChildren {
  const { methods = [], url, evidence = [] } = content.optIn ?? {};
  return (
    <Facts
      facts={[
        ['By way of', methods.length > 0 ? methods.map((method) => methodNames[method] ?? method).join(', ') : null],
        ['Page', isGiven(url) ? <Outbound url={url} /> : null],
        ['Source of the numbers', given(content.useCase.contactSource)],
        [
          'Evidence',
          evidence.length > 0 ? (
            <ul class="plain">
              {evidence.map((one, index) => (
                <li key={index}>
                  <Outbound url={one} />
                </li>
              ))}
            </ul>
          ) : null,
        ],
      ]}
    />
  );
}

/** What they read, and agree to. */
export function AgreeStep({ content }: BodyProps): ComponentChildren {
  const { callToAction, workflow } = content.optIn ?? {};
  const { privacyPolicyUrl, termsUrl } = content.brand;
  return (
    <>
      {isGiven(callToAction) ? (
        <blockquote class="consent-words" dir="auto">
          {callToAction}
        </blockquote>
      ) : (
        <Missing>The words that they agree to are not given by themselves.</Missing>
      )}
      <Facts
        facts={[
          [
            'Every step',
            isGiven(workflow) ? (
              <p class="consent-workflow" dir="auto">
                {workflow}
              </p>
            ) : null,
          ],
          ['Privacy policy at', isGiven(privacyPolicyUrl) ? <Outbound url={privacyPolicyUrl} /> : null],
          ['Terms at', isGiven(termsUrl) ? <Outbound url={termsUrl} /> : null],
        ]}
      />
    </>
  );
}

/** How they join: their keyword, and what they get for it. */
export function JoinStep({ content, request }: BodyProps & { readonly request: PageRequest }): ComponentChildren {
  const { keyword, confirmation, methods = [] } = content.optIn ?? {};
  return (
    <>
      {!isGiven(keyword) && methods.includes('keyword') && (
        <Missing>Their keyword is not given, though they join by one.</Missing>
      )}
      {(isGiven(keyword) || isGiven(confirmation)) && (
        <div class="consent-talk">
          {isGiven(keyword) && <MessageBubble text={keyword} pointer="/optIn/keyword" request={request} own />}
          {isGiven(confirmation) && (
            <MessageBubble text={confirmation} pointer="/optIn/confirmation" request={request} />
          )}
        </div>
      )}
      {!isGiven(confirmation) && <Missing>No confirmation is given, which would be their first message.</Missing>}
    </>
  );
}

/** What they get. */
export function ReceiveStep({ content }: BodyProps): ComponentChildren {
  const samples = (content.samples ?? []).filter((sample) => sample.trim() !== '');
  return (
    <Facts
      facts={[
        ['Kind', messageTypeName(content.messageType)],
        ['Samples', samples.length > 0 ? `${counted(samples.length, 'message')}, shown below` : null],
        ['Sender', given(content.number.senderId ?? content.brand.name)],
      ]}
    />
  );
}

/** What a keyword brings: HELP or STOP. */
export function ReplyStep({
  reply,
  pointer,
  request,
}: {
  readonly reply: PageContent['help'];
  readonly pointer: '/help/response' | '/stop/response';
  readonly request: PageRequest;
}): ComponentChildren {
  const [first, ...others] = (reply?.keywords ?? []).filter(isGiven);
  return (
    <>
      {first === undefined && <Missing>No keyword is given.</Missing>}
      {(first !== undefined || isGiven(reply?.response)) && (
        <div class="consent-talk">
          {first !== undefined && (
            <MessageBubble text={first} pointer={pointer.replace('response', 'keywords/0')} request={request} own />
          )}
          {isGiven(reply?.response) && <MessageBubble text={reply.response} pointer={pointer} request={request} />}
        </div>
      )}
      {!isGiven(reply?.response) && <Missing>No response is given.</Missing>}
      {others.length > 0 && (
        <p class="consent-also">
          Also:{' '}
          {others.map((keyword, index) => (
            <Fragment key={index}>
              {index > 0 && ' '}
              <code>{keyword}</code>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }): ComponentChildren {
  return (
    <dl class="consent-facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact ?? <Missing>not given</Missing>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Missing({ children }: { readonly children: ComponentChildren }): ComponentChildren {
  return <span class="consent-missing">{children}</span>;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function given(text: string | undefined): string | null {
  return isGiven(text) ? text : null;
}

import type { NumberAnswers, SenderAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { textQuestion } from './questions.js';
import { readAddress, readMail, readPhone } from './read-answer.js';
import { senderIdFrom } from './sender-id.js';
import type { Needs, Source } from './source.js';

/** Asks who sends, as recipients see it. */
export async function askSender(
  source: Source,
  { drafts, book }: Desk,
  number: NumberAnswers,
  needs: Needs,
): Promise<SenderAnswers> {
  const { brand: example, paths, supportMailbox } = drafts.example;
  const brand = await source.say({
    ...textQuestion('brand', 'What name do recipients know you by?', example.name),
    mustSay: true,
  });
  const website = await source.say({
    ...textQuestion('website', 'What is your website?', example.website),
    read: readAddress('The website'),
    mustSay: true,
  });
  const supportEmail = await source.say({
    ...textQuestion('support-email', 'What address do people write to for help?', mailOn(website, supportMailbox)),
    read: readMail,
    mustSay: true,
  });
  const supportPhone = await source.say<string | undefined>({
    flag: 'support-phone',
    message: 'What phone number do people call for help?',
    standIn: needs('support-phone')
      ? { value: example.supportPhone, origin: 'example' }
      : { value: undefined, origin: 'usual' },
    read: (text) => readPhone(text, number.countries[0]),
    write: (phone) => phone ?? '',
  });
  const page = (flag: 'privacy-url' | 'terms-url', message: string, path: string): Promise<string> =>
    source.say({
      ...textQuestion(flag, message, new URL(path, website).href, 'page'),
      read: readAddress(message),
      silent: !needs('tax-id'),
    });
  const privacyUrl = await page('privacy-url', 'Where is your privacy policy?', paths.privacy);
  const termsUrl = await page('terms-url', 'Where are your terms for texts?', paths.terms);
  const senderId =
    number.numberType === 'sender-id'
      ? await source.say(
          textQuestion('sender-id', 'What name shall stand as the sender?', senderIdFrom(brand, number, book), 'draft'),
        )
      : undefined;
  return { brand, website, supportEmail, supportPhone, privacyUrl, termsUrl, senderId };
}

/** An address at the domain of a website. */
function mailOn(website: string, mailbox: string): string {
  return `${mailbox}@${new URL(website).hostname.replace(/^www\./, '')}`;
}

import type { Request } from '@smslint/core';
import { inLanguage, type Language, type Pair } from './labels.js';

type Method = NonNullable<NonNullable<Request['optIn']>['methods']>[number];

const methods: Readonly<Record<Method, Pair>> = {
  'web-form': ['web form', 'ウェブフォーム'],
  keyword: ['keyword sent by text message', 'SMS で送るキーワード'],
  paper: ['paper form', '紙の申込書'],
  verbal: ['in words', '口頭'],
  'qr-code': ['QR code', 'QR コード'],
  'point-of-sale': ['at the point of sale', '店頭'],
  app: ['in an app', 'アプリ'],
  other: ['other', 'その他'],
};

/** The ways in which people opt in. */
export function methodsText(given: readonly Method[] | undefined, language: Language): string | undefined {
  return given?.map((method) => inLanguage(methods[method], language)).join(', ');
}

/** Whether recipients can reply; undefined where the request does not say it. */
export function twoWayText({ number: { twoWay, type } }: Request, language: Language): string | undefined {
  if (type === 'sender-id')
    return inLanguage(['No: nobody can reply to a sender ID.', 'なし: 送信者 ID には返信できません。'], language);
  if (twoWay === undefined) return undefined;
  return inLanguage(
    twoWay
      ? ['Yes: recipients can reply to us, beyond the keywords.', 'あり: 受信者はキーワード以外の返信もできます。']
      : ['No: recipients can send the keywords alone.', 'なし: 受信者が送信できるのはキーワードのみです。'],
    language,
  );
}

/** Who keeps the opt-outs; undefined where the request does not say it. */
export function optOutsText({ stop }: Request, language: Language): string | undefined {
  if (stop?.selfManaged === undefined) return undefined;
  return inLanguage(
    stop.selfManaged
      ? [
          'We keep them ourselves, and answer HELP and STOP (self-managed).',
          '当社が管理し、HELP と STOP に応答します (自己管理)。',
        ]
      : ['AWS keeps them, and answers HELP and STOP.', 'AWS が管理し、HELP と STOP に応答します。'],
    language,
  );
}

/** A burst of messages. */
export function peakText({ traffic }: Request, language: Language): string | undefined {
  const peak = traffic?.peak;
  if (!peak) return undefined;
  const messages = figure(peak.messages);
  const minutes = figure(peak.withinMinutes);
  return inLanguage([`${messages} messages within ${minutes} minutes`, `${minutes} 分間に ${messages} 通`], language);
}

/** The mean size of messages, in characters. */
export function sizeText(characters: number, language: Language): string {
  const size = figure(Math.round(characters));
  return inLanguage([`${size} characters`, `${size} 文字`], language);
}

/** An increase of the spend limit. */
export function spendText(from: number, to: number, language: Language): string {
  return inLanguage(
    [
      `From ${figure(from)} USD to ${figure(to)} USD a month, in this Region.`,
      `このリージョンで月額 ${figure(from)} USD から ${figure(to)} USD へ引き上げ`,
    ],
    language,
  );
}

/** A number as people read it. */
export function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

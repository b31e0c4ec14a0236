/** The languages in which AWS answers a case. */
export type Language = 'English' | 'Japanese';

/** Words in both languages. */
export type Pair = readonly [english: string, japanese: string];

/**
 * What fields and points are called. Those of the forms are the words of AWS's pages (requesting long codes, short codes and
 * spending quotas, read 2026-11; Amazon Pinpoint user guide, June 2023).
 */
export const labels = {
  createCase: ['Create case', 'ケースの作成'],
  service: ['Service', 'サービス'],
  category: ['Category', 'カテゴリ'],
  severity: ['Severity', '重要度'],
  quotaType: ['Quota type', 'クォータタイプ'],
  link: [
    'Provide a link to the site or app which will be sending SMS messages',
    'SMS を送信するサイトまたはアプリへのリンク',
  ],
  messageKind: ['What type of messages do you plan to send', '送信する予定のメッセージの種類'],
  fromRegion: ['Which AWS Region will you be sending messages from', 'メッセージの送信元となる AWS リージョン'],
  toCountries: ['Which countries do you plan to send messages to', 'メッセージの送信先の国'],
  howOptIn: ['How do your customers opt to receive messages from you', 'お客様がメッセージの受信をオプトインする方法'],
  template: [
    'Please provide the message template that you plan to use to send messages to your customers',
    'お客様へのメッセージに使用する予定のテンプレート',
  ],
  region: ['Region', 'リージョン'],
  resourceType: ['Resource Type', 'リソースタイプ'],
  quota: ['Quota', 'クォータ'],
  newQuotaValue: ['New quota value', '新しいクォータ値'],
  useCaseDescription: ['Use case description', 'ユースケースの説明'],
  contactLanguage: ['Preferred contact language', '希望する連絡言語'],
  awsService: ['AWS services', 'AWS のサービス'],
  action: ['Choose', '選択'],
  increasedValue: ['Increase quota value', '引き上げ後のクォータ値'],

  sender: ['Who sends', '送信者'],
  legalName: ['Legal name', '法人名'],
  website: ['Website or app', 'ウェブサイトまたはアプリ'],
  address: ['Address', '住所'],
  support: ['Support for recipients', '受信者のサポート窓口'],
  policies: ['Privacy policy and terms', 'プライバシーポリシーと利用規約'],
  senderId: ['Sender ID', '送信者 ID'],
  countries: ['Countries of the recipients', '受信者の国'],
  messageType: ['Type of messages', 'メッセージの種類'],
  content: ['Content to be sent', '送信する内容'],
  contactSource: ['Where the contacts come from', '連絡先の取得元'],
  optInMethods: ['How recipients opt in', '受信者のオプトイン方法'],
  optInWorkflow: ['Opt-in workflow', 'オプトインの手順'],
  optInUrl: ['Opt-in form', 'オプトインフォーム'],
  count: ['How many numbers', '番号の数'],
  justification: ['Why that many', 'その数が必要な理由'],
  twoWay: ['Two-way messaging', '双方向メッセージング'],
  optOuts: ['Opt-outs', 'オプトアウト'],
  helpKeywords: ['Keywords for help', 'ヘルプのキーワード'],
  help: ['Response to HELP', 'HELP への応答'],
  stopKeywords: ['Keywords to opt out', 'オプトアウトのキーワード'],
  stop: ['Response to STOP', 'STOP への応答'],
  optInKeyword: ['Opt-in keyword', 'オプトインキーワード'],
  confirmation: ['Response to the opt-in keyword', 'オプトインキーワードへの応答'],
  firstMessage: ['First message after opt-in', 'オプトイン後の最初のメッセージ'],
  sample: ['Sample message', 'メッセージの例'],
  traffic: ['Messages a month', '1 か月のメッセージ数'],
  peak: ['Busiest burst', 'ピーク時の送信量'],
  perRecipient: ['Messages to each recipient a month', '受信者 1 人あたりの 1 か月のメッセージ数'],
  spend: ['Spend limit', '使用限度額'],
  messageSize: ['Average message size', 'メッセージの平均サイズ'],
  registration: ['Registration of the sender ID', '送信者 ID の登録'],
  notes: ['Notes', '備考'],
} as const satisfies Record<string, Pair>;

export type Label = keyof typeof labels;

/** One of two languages. */
export function inLanguage([english, japanese]: Pair, language: Language): string {
  return language === 'English' ? english : japanese;
}

/** The name of a field of AWS's form; in Japanese with its English one, since the console may show either. */
export function fieldName(label: Label, language: Language): string {
  const [english, japanese] = labels[label];
  return language === 'English' ? english : `${japanese} (${english})`;
}

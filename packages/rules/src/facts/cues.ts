/*
 * Cues are what a reviewer looks for in a text: small observations, each in English, Spanish and French, the
 * languages that recipients of US and Canadian programs read.
 */

const any = (...patterns: RegExp[]) => {
  return (text: string): boolean => {
    const plain = text.replace(/[’ʼ]/g, "'");
    return patterns.some((pattern) => pattern.test(plain));
  };
};

const messages =
  '(?:msgs?|messages?|texts?|txts?|sms|alerts?|reminders?|updates?|notices?|codes?|mensajes?|avisos?|textos?|alertes?)';
const count = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|un[ae]?|uno|dos|tres|deux|trois|quatre)';
const period = '(?:days?|weeks?|months?|mo|wk|years?|yr|quarter|d[ií]as?|semanas?|mes(?:es)?|jours?|semaines?|mois)';

/** Says that the carrier's message and data rates may apply. */
export const saysRates = any(
  /\b(?:msg|message|messaging|text|txt|sms)s?\b[^.!?]{0,20}\bdata\b[^.!?]{0,20}\b(?:rates?|charges?|fees?)\b/i,
  /\b(?:standard|carrier|normal|network|your)\b[^.!?]{0,25}\b(?:messag\w*|text|sms|data)\b[^.!?]{0,15}\b(?:rates?|charges?|fees?)\b/i,
  /\b(?:rates?|charges?|fees?)\b[^.!?]{0,40}\b(?:carrier|provider|data plan)\b/i,
  /\btarifas?\b[^.!?]{0,40}\b(?:mensajes?|datos|sms|texto)\b/i,
  /\b(?:frais|tarifs?)\b[^.!?]{0,40}\b(?:messages?|messagerie|donn[ée]es|sms|textos?)\b/i,
);

/** Says how often messages come. */
export const saysFrequency = any(
  /\b(?:frequency|freq|volume)\.?\b[^.!?]{0,30}\b(?:var(?:y|ies)|depends?)\b/i,
  new RegExp(`\\b${messages}\\b[^.!?]{0,12}\\bvar(?:y|ies)\\b`, 'i'),
  new RegExp(
    `\\b${count}\\s*(?:-|to|–|or)?\\s*\\d*\\s*(?:\\w+\\s+){0,3}${messages}\\s*(?:\\/|per|an?|each|every|al|por|par)\\s*${period}\\b`,
    'i',
  ),
  new RegExp(
    `\\b${count}\\s+(?:\\w+\\s+){0,2}${messages}\\s+(?:per|for each|for every|each|every|at each|after each|with each|por|par)\\s+\\w+`,
    'i',
  ),
  new RegExp(`\\b(?:once|twice|\\d+\\s*(?:x|times))\\s*(?:\\/|an?|per|each|every)\\s*${period}\\b`, 'i'),
  /\b(?:daily|weekly|monthly|quarterly)\s+(?:\w+\s+)?(?:msgs?|messages?|texts?|alerts?|updates?|reminders?|newsletter|digest)\b/i,
  /\bfr[ée]quence\b[^.!?]{0,30}\bvari\w+/i,
  /\bfrecuencia\b[^.!?]{0,30}\bvar[ií]\w+/i,
);

const reply =
  '(?:reply|respond|text|txt|send|answer|type|r[ée]pond\\w*|textez|envoyez|envie|env[ií]e|responda?|conteste)';

/** Tells how to opt out by reply. */
export const saysOptOut = any(
  /(?<![\p{L}\d])(?:STOP|ARRET|ARRÊT|UNSUBSCRIBE|CANCELAR|ALTO|BAJA)(?![\p{L}\d])/u,
  new RegExp(
    `\\b${reply}\\b[^.!?]{0,30}\\b(?:stop|unsubscribe|cancel|end|quit|opt-?\\s?out|arr[eê]t|cancelar|alto|baja|parar)\\b`,
    'i',
  ),
);

/** Tells how to get help by reply. */
export const saysHelp = any(
  /(?<![\p{L}\d])(?:HELP|INFO|AIDE|AYUDA)(?![\p{L}\d])/u,
  new RegExp(`\\b${reply}\\b[^.!?]{0,30}\\b(?:help|info|aide|ayuda)\\b`, 'i'),
);

/** Acknowledges that the recipient is opted out. */
export const acknowledgesOptOut = any(
  /\b(?:unsubscribed?|unsubscription|opt(?:ed|ing)?[- ]?out|opt-?out|removed|cancell?ed|cancell?ation|stopped|ended|deactivated|off (?:our|the|this) list|signed off|turned off)\b/i,
  /\bd[ée](?:s|sin)?(?:abonn|inscri)\p{L}+/iu,
  /\b(?:dado de baja|dada de baja|cancelad[oa]|suscripci[óo]n (?:ha sido )?cancelada|eliminad[oa])\b/i,
);

/** Says that no more messages will come. */
export const saysNoMoreMessages = any(
  /\bno\s+(?:more|further|additional|other|longer|new)\b/i,
  /(?:\bnot|\bnever|n't)\s+(?:\w+\s+){0,2}?(?:receive|get|send|sent|text|message|hear|be\s+(?:sent|texted|messaged|contacted))\b/i,
  /\b(?:stop|stopped|cease|ceased|end|ended)\s+(?:all\s+)?(?:sending|texting|messaging|messages|texts)\b/i,
  /\b(?:messages|texts|alerts)\s+(?:\w+\s+){0,2}(?:have|has|are|will)\s+(?:been\s+|be\s+)?(?:stop(?:ped)?|end(?:ed)?|ceased?|cancell?ed|turned off)\b/i,
  /\b(?:last|final)\s+(?:message|text|msg)\b/i,
  /\bne\s+(?:\w+\s+){0,2}(?:recevr\w+|enverr\w+)\s+plus\b|\bplus\s+(?:aucun|de)\s+(?:message|texto|sms)/i,
  /\b(?:no\s+recibir\w*|ya\s+no\s+\w+|no\s+(?:se\s+)?enviar\w*)\b/i,
);

/** Claims that a person writes each message to one other person. */
export const claimsPersonToPerson = any(
  /\b(?:typed|written|sent|texted)\s+(?:\w+\s+)?(?:by\s+hand|by\s+a\s+(?:person|human)|manually|personally|individually)\b/i,
  /\b(?:hand|manually|personally|individually)[- ](?:typed|written|sent|texts?|types?|writes?|sends?)\b/i,
  /\b(?:one[- ](?:to|on)[- ]one|1[:-]1|person[- ]to[- ]person|p2p)\s+(?:\w+\s+){0,2}(?:conversations?|messages?|messaging|texts?|texting|chats?|exchanges?)\b/i,
  /\b(?:conversations?|messages?|texts?|chats?)\s+(?:\w+\s+){0,2}(?:one[- ](?:to|on)[- ]one|person[- ]to[- ]person)\b/i,
);

/** Gives the avoidance of filters or limits as the reason for several numbers. */
export const evadesFilters = any(
  /\b(?:rotat\w+|spread\w*|distribut\w+|alternat\w+|cycl\w+|split\w*)\b[^.!?]{0,80}\b(?:numbers?|filter\w*|block\w*|flag\w*|spam|limits?|throttl\w+|carriers?)\b/i,
  /\b(?:avoid|evad\w+|bypass\w*|get (?:a)?round|stay under|so that no|prevent)\b[^.!?]{0,60}\b(?:filter\w*|block\w*|flag\w*|spam|rate limits?|carrier limits?)\b/i,
);

/** Gives one number for each place, line or country as the reason for several numbers. */
export const namesOneNumberPerPlace = any(
  /\b(?:one|an?|own|separate|different|dedicated|local)\b[^.!?]{0,30}\b(?:numbers?|lines?|codes?|identit(?:y|ies))\b[^.!?]{0,30}\b(?:per|for each|for every|in each|in every)\b/i,
  /\b(?:each|every)\s+(?!(?:number|long|message|code|text|sms|day|week|month|time)\b)[^.!?]{0,60}\b(?:own|separate|different|dedicated|local|one)\b/i,
);

const descriptionCues = {
  'who sends': /\b(?:we|our|us)\b/i,
  'to whom':
    /\b(?:customers?|clients?|patients?|members?|users?|subscribers?|guests?|tenants?|residents?|students?|parents?|families|employees?|staff|drivers?|travell?ers?|passengers?|shoppers?|donors?|voters?|volunteers?|applicants?|attendees?|borrowers?|players?|pupils?|riders?|owners?|holders?|visitors?|buyers?|readers?|learners?|policyholders?|households?|fans?|supporters?|people|persons?|those|anyone|everyone|whoever|recipients?|consumers?|neighbou?rs?|citizens?|crews?|contractors?|participants?|farmers?|players?|bettors?|investors?|leads?)\b/i,
  'what is sent':
    /\b(?:reminders?|notifications?|notices?|alerts?|codes?|passwords?|passcodes?|confirmations?|updates?|receipts?|offers?|promotions?|discounts?|coupons?|deals?|sales?|news|newsletters?|status|invitations?|surveys?|warnings?|announcements?|schedules?|appointments?|bookings?|deliver(?:y|ies)|results?|bills?|invoices?|statements?|outages?|orders?|tickets?|replies|answers?|tips?|vouchers?|verification|events?|when|OTPs?)\b/i,
  'why or when':
    /\b(?:so that|so they|in order to|to (?:let|help|remind|confirm|verify|tell|inform|keep|warn|notify|prove|avoid|make|protect|sign|log|complete|collect|pick|arrange|allow|give|check|reset|authenticate|announce|invite|share|encourage|ask|alert|coordinate|support)|because|for (?:security|safety|example)|when(?:ever)?|whose|as soon as|after|before|once|until|if|while|ahead of|purposes?|about|upcoming)\b/i,
} as const;

/** What a use case description leaves out of: who sends, to whom, what is sent, why or when. */
export function missingFromDescription(text: string, namesBrand: boolean): string[] {
  return Object.entries(descriptionCues)
    .filter(([part, cue]) => !cue.test(text) && !(part === 'who sends' && namesBrand))
    .map(([part]) => part);
}

/** The words that a text asks recipients to reply with, such as YES or 1; keywords are for the caller to leave out. */
export function repliesAskedFor(text: string): string[] {
  const asks =
    /\b(?:reply|respond|answer|text(?:\s+back)?)\s+(?:with\s+)?["'“]?(?:an?\s+)?([A-Z]{1,12}\b|\d{1,2}\b|yes\b|no\b)["'”]?/gi;
  const alternatives = /^[^.!?]{0,40}?(?:,|\bor\b|\/)\s*["'“]?([A-Z]{1,12}|\d{1,2})\b["'”]?\s+(?:to|for|if)\b/;
  const words: string[] = [];
  for (const match of text.matchAll(asks)) {
    const word = match[1] ?? '';
    // "reply to this message" asks for no word: a word is written in capitals, or is a digit, yes or no.
    if (word !== word.toUpperCase() && !/^(?:yes|no)$/i.test(word)) continue;
    words.push(word.toUpperCase());
    const more = alternatives.exec(text.slice(match.index + match[0].length));
    if (more?.[1] !== undefined) words.push(more[1]);
  }
  return [...new Set(words)];
}

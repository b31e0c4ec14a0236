import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { read } from '../reading/reading.js';

const cues = ['rates', 'frequency', 'opt-out', 'help', 'acknowledges-opt-out', 'no-more-messages'] as const;

type Said = (typeof cues)[number];

function saidIn(text: string): Said[] {
  return cues.filter((cue) => read(text, book.cues).says(cue));
}

const confirmation = ['rates', 'frequency', 'opt-out', 'help'] as const;
const farewell = ['acknowledges-opt-out', 'no-more-messages'] as const;

type Row = readonly [text: string, says: readonly Said[]];

const inEnglish: readonly Row[] = [
  ['Kestrel Gym: 2 msgs/wk. Msg&data rates may apply. HELP for help, STOP to end.', confirmation],
  [
    'Welcome to Kestrel! Message frequency varies, standard message and data rates apply. Reply HELP or STOP.',
    confirmation,
  ],
  ['KESTREL: UP TO 5 TEXTS A MONTH. CARRIER CHARGES MAY APPLY. REPLY HELP FOR HELP, STOP TO QUIT.', confirmation],
  ['Msg freq. varies. Msg. & data rates may apply. Text help for help, stop to cancel.', confirmation],
  [
    'One text per booking. Data and message fees apply. Reply with STOP to leave, reply with HELP for support.',
    confirmation,
  ],
  ['Kestrel alerts are on. Your network’s usual rates apply.', ['rates']],
  ['Normal text rates apply.', ['rates']],
  ['Charges from your mobile operator may apply.', ['rates']],
  ['You will get about 4 messages a month.', ['frequency']],
  ['We text at most twice a week.', ['frequency']],
  ['Weekly class reminders, and a code each time you sign in.', ['frequency']],
  ['Texts are sent up to 3 times per day.', ['frequency']],
  ['How often we write varies.', ['frequency']],
  ['Frequency may vary.', ['frequency']],
  ['Texts vary in number, 1-3/mo.', ['frequency']],
  ['Texts about your order, up to 8/month.', ['frequency']],
  ['Notices are on, usually 1 to 3 a month.', ['frequency']],
  ['To opt out, text STOP to 12345.', ['opt-out']],
  ['Text stop to unsubscribe, or help for help.', ['opt-out', 'help']],
  ['Questions? Reply HELP.', ['help']],
  ['Send the word help to this number.', ['help']],
  ['You have been unsubscribed and will receive no more messages from Kestrel.', farewell],
  ['You’re opted out. We won’t text you again.', farewell],
  ['Your number was removed from our list; no further texts will be sent.', farewell],
  ['Kestrel alerts are cancelled. You will not hear from us again.', farewell],
  ['Subscription ended. This is our last message to you.', farewell],
  ['Opt-out confirmed: you will no longer get alerts.', farewell],
  ['You will not receive any more texts from Kestrel.', farewell],
  ['You are no longer subscribed. All texts from us have stopped.', farewell],
  ['You have successfully opted out.', ['acknowledges-opt-out']],
  ['Your unsubscribe request is complete.', ['acknowledges-opt-out']],
  ['You opted out and will receive no more codes here.', farewell],
  ['No more messages will come.', ['no-more-messages']],
  ['We will stop texting you.', ['no-more-messages']],
];

const nearMisses: readonly Row[] = [
  ['We text you from the bus stop when your ride is near.', []],
  ['Meet us at the stop for line 4.', []],
  ['Our helpful team is glad to help you.', []],
  ['We send help and info to members in need.', []],
  ['Frequency of buses: see the timetable.', []],
  ['Buses run at a frequency that varies.', []],
  ['Message and data rates may vary.', ['rates']],
  ['Send us feedback on your plan, and feel free to ask your provider.', []],
  ['Please rate our service.', []],
  ['Your plan costs 5 USD a month.', []],
  ['This is a message for members of the gym.', []],
  ['Enjoy no more waiting at the desk.', []],
  ['There is nothing more to do today.', []],
  ['You are signed up. You will receive alerts from us.', []],
  ['Sorry, this number cannot receive calls.', []],
  ['If you did not send this, write to desk@kestrel.example.', []],
  ['Please respond by the end of the day.', []],
  ['Reply STOP to unsubscribe.', ['opt-out']],
  ['Reply STOP to opt out of alerts, STOP to cancel, STOP to end messages.', ['opt-out']],
  ['Sorry to see you go! Come back soon.', []],
  ['Request received.', []],
  ['Thank you for training with Kestrel.', []],
];

const inOtherLanguages: readonly Row[] = [
  // Spanish
  [
    'Kestrel: hasta 4 mensajes al mes. Pueden aplicarse tarifas de mensajes y datos. Responda AYUDA o ALTO.',
    confirmation,
  ],
  [
    'Recibirás 2 avisos por semana. Tu operador puede cobrar cargos por SMS. Envía BAJA para salir, INFO para ayuda.',
    confirmation,
  ],
  ['Te has dado de baja de Kestrel y ya no recibirás más mensajes.', farewell],
  ['Suscripción cancelada. No le enviaremos más avisos.', farewell],
  ['El mensaje llega con la mayor frecuencia posible al bus.', []],
  // French
  [
    'Kestrel : 3 messages par mois. Des frais de messagerie peuvent s’appliquer. AIDE pour aide, ARRET pour arrêter.',
    confirmation,
  ],
  [
    'La fréquence des textos varie. Tarifs standards de votre opérateur. Répondez STOP pour arrêter, AIDE pour aide.',
    confirmation,
  ],
  ['Vous êtes désabonné de Kestrel et ne recevrez plus de messages.', farewell],
  ['Votre désinscription est faite, aucun autre message ne sera envoyé.', farewell],
  ['L’arrêt du bus est fermé, allez à l’arrêt suivant.', []],
  // German
  ['Kestrel: 2 SMS pro Woche. Es gelten die Tarife Ihres Anbieters. Antworten Sie HILFE oder STOPP.', confirmation],
  [
    'Höchstens 4 Nachrichten im Monat, es können Nachrichten- und Datengebühren anfallen. Hilfe: HILFE, Ende: STOP.',
    confirmation,
  ],
  ['Sie sind abgemeldet und erhalten keine weiteren Nachrichten.', farewell],
  ['Deine Abmeldung ist bestätigt. Wir schreiben dir nicht mehr.', farewell],
  // Dutch
  ['Kestrel: max. 4 sms per maand. Er kunnen bericht- en datakosten gelden. Antwoord HULP of STOP.', confirmation],
  ['Je bent afgemeld en krijgt geen berichten meer.', farewell],
  // Italian
  ['Kestrel: 2 messaggi al mese. Si applicano le tariffe del tuo operatore. Rispondi AIUTO o STOP.', confirmation],
  ['La tua iscrizione è stata annullata, non riceverai altri messaggi.', farewell],
  // Portuguese
  ['Kestrel: 3 mensagens por mês. Podem ser cobradas taxas de SMS e dados. Responda AJUDA ou SAIR.', confirmation],
  ['Sua inscrição foi cancelada. Você não receberá mais mensagens.', farewell],
  // Swedish, Danish, Norwegian, Finnish, Polish, Hungarian
  ['Kestrel: 2 sms per vecka. Operatörens avgifter för sms gäller. Svara HJÄLP eller STOPP.', confirmation],
  ['Du är avregistrerad och får inga fler meddelanden.', farewell],
  ['Du er afmeldt og modtager ikke flere beskeder.', farewell],
  ['Du er avmeldt og får ikke flere meldinger.', farewell],
  ['Tilauksesi on peruttu, et saa enää viestejä.', farewell],
  ['Zostałeś wypisany i nie otrzymasz więcej wiadomości.', farewell],
  ['Leiratkozott, nem kap több üzenetet.', farewell],
];

describe('in English', () => {
  test.each(inEnglish)('%s', (text, said) => expect(saidIn(text)).toEqual(said));
});

describe('near misses', () => {
  test.each(nearMisses)('%s', (text, said) => expect(saidIn(text)).toEqual(said));
});

describe('in other languages', () => {
  test.each(inOtherLanguages)('%s', (text, said) => expect(saidIn(text)).toEqual(said));
});

describe('the keywords of a recipient', () => {
  test.each(['STOP', 'ARRET', 'ALTO', 'SAIR', 'BAJA', 'STOPP', 'UNSUBSCRIBE'])(
    '%s alone tells how to opt out',
    (word) => {
      expect(saidIn(`Kestrel: ${word}`)).toEqual(['opt-out']);
      expect(saidIn(`Kestrel: ${word.toLowerCase()}`)).toEqual([]);
    },
  );

  test.each(['HELP', 'INFO', 'AIDE', 'AYUDA', 'AJUDA', 'HILFE', 'HULP', 'AIUTO'])(
    '%s alone tells how to get help',
    (word) => {
      expect(saidIn(`Kestrel: ${word}`)).toEqual(['help']);
      expect(saidIn(`Kestrel: ${word.toLowerCase()}`)).toEqual([]);
    },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextWith, factIn } from '../testing/requests.js';
import { englishWordsIn, holdsSmallEnglishWords } from './language-facts.js';

const english = [
  'Appointment reminders, rescheduling notices, visit summaries. Patients opted in on website form.',
  'Paloma Cantina: Fiesta Friday! Carnitas tacos, margaritas, mariachi band. Reply STOP to cancel',
  'Hola, your order from Los Hermanos Taqueria is ready. Gracias! Reply STOP to stop',
  'Su cita es mañana a las [hora], responda STOP. (Your appointment is tomorrow at [time], reply STOP.)',
  'Notifies applicants regarding application status, documents required, interview scheduling.',
  'Cita: [fecha], [hora].',
];

const foreign = [
  'Clínica Buena Vista envía recordatorios de citas a sus pacientes que aceptaron recibir mensajes.',
  'En la caja preguntamos al cliente si quiere recibir ofertas por mensaje y escribe su numero.',
  'Nous envoyons à nos clients des rappels de rendez-vous lorsque la clinique ferme.',
  'Wir senden unseren Kunden Terminerinnerungen, nachdem sie auf unserer Webseite zugestimmt haben.',
  'Sklep wysyla klientom powiadomienia o zamowieniach i promocjach kazdego tygodnia.',
  '我们向注册的客户发送预约提醒和优惠信息，以便他们及时到店并享受折扣服务。请回复退订以取消，每月最多四条消息，可能收取费用。',
];

test.each(english)('passes as English: %s', (text) => {
  expect(factIn('isEnglish', {}, text)).toBe(true);
});

test.each(foreign)('is another language: %s', (text) => {
  expect(factIn('isEnglish', {}, text)).toBe(false);
});

const spanish = 'Nuestra tienda avisa a los clientes cuando su pedido sale del almacen';

test('a text of fewer than 40 letters tells no language', () => {
  const [short, long] = [spanish.slice(0, 47), spanish.slice(0, 48)];
  expect([short, long].map((text) => text.match(/\p{L}/gu)?.length)).toEqual([39, 40]);
  expect([short, long].map((text) => factIn('isEnglish', {}, text))).toEqual([true, false]);
});

test.each([
  ['“what it quotes”', `“${spanish}”`],
  ['"what it quotes"', `"${spanish}"`],
  ['«what it quotes»', `«${spanish}»`],
  ['addresses', `https://tienda.example/${spanish.replaceAll(' ', '-')}`],
  ['sites', `www.${spanish.replaceAll(' ', '')}.example`],
  ['mail', `${spanish.replaceAll(' ', '')}@tienda.example`],
  ['[variables]', `[${spanish}]`],
  ['{variables}', `{${spanish}}`],
  ['<variables>', `<${spanish}>`],
])('%s are no part of its language', (_, text) => {
  expect(factIn('isEnglish', {}, spanish)).toBe(false);
  expect(factIn('isEnglish', {}, text)).toBe(true);
});

test('the places are those of the texts', () => {
  expect(factIn('formTextsNotEnglish', { optIn: { workflow: spanish } })).toEqual(['/optIn/workflow']);
  expect(factIn('formTextsNotEnglish', { useCase: { description: spanish }, optIn: null })).toEqual([
    '/useCase/description',
  ]);
  expect(factIn('samplesNotEnglish', { samples: null })).toEqual([]);
  expect(factIn('samplesNotEnglish', { samples: ['Today the boat is late.', spanish] })).toEqual(['/samples/1']);
});

test('no more English words are seen at a glance than are read', () => {
  const piece = fc.constantFrom(
    ...[
      'the',
      'The',
      'THE',
      'they',
      'it',
      'and',
      'your',
      'tienda',
      'Acme',
      'Los',
      'x',
      're',
      's',
      'not',
      'no',
      'without',
      'n\u0303',
      '7',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      "'",
      '’',
      'ʼ',
      '`',
      '´',
      '-',
      '.',
      '. ',
      '!',
      '\n\n',
      '_',
      '\u0301',
      '\u200B',
      '²',
      'é',
      '我',
      '𝐭',
      '\uD835',
    ],
  );
  const context = contextWith();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(holdsSmallEnglishWords(text, englishWordsIn(text, context) + 1, context)).toBe(false);
    }),
    { numRuns: 5000 },
  );
});

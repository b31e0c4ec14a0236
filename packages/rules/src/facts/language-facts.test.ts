import { expect, test } from 'vitest';
import { factIn } from '../testing/requests.js';

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

test('the places are those of the texts', () => {
  const [spanish = ''] = foreign;
  expect(factIn('formTextsNotEnglish', { optIn: { workflow: spanish } })).toEqual(['/optIn/workflow']);
  expect(factIn('samplesNotEnglish', { samples: ['Today the boat is late.', spanish] })).toEqual(['/samples/1']);
});

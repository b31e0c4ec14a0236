/** The lines of a sound request in YAML, by their key. */
export const yamlLines: Readonly<Record<string, string>> = {
  apiVersion: 'apiVersion: smslint/v1',
  region: 'region: ca-central-1',
  brand: "brand: { name: Kestrel Gym, website: https://kestrelgym.ca, supportPhone: '+19025550148' }",
  number: 'number: { type: long-code, twoWay: false }',
  countries: 'countries: [CA]',
  messageType: 'messageType: transactional',
  description: [
    'useCase:',
    '  description: Kestrel Gym texts its members when a class that they booked is cancelled, so that nobody comes in vain.',
    '  contactSource: Members type their number into the booking form.',
  ].join('\n'),
  optIn: [
    'optIn:',
    '  workflow: Members tick an empty box in the booking form, beside the words of the consent.',
    '  keyword: JOIN',
    "  confirmation: 'Kestrel Gym: 2 msgs a week. Msg & data rates may apply. Reply HELP for help, STOP to end.'",
  ].join('\n'),
  help: "help: { response: 'Kestrel Gym: call 902-555-0148 for help.' }",
  stop: "stop: { keywords: [STOP], response: 'Kestrel Gym: you are unsubscribed and will get no more messages.' }",
  samples: "samples: ['Kestrel Gym: the class at 7 is cancelled.']",
  spend: 'spend: { requestedMonthlyUsd: 20 }',
};

/** That request as text, some of its lines replaced by others. */
export function yamlRequest(changes: Readonly<Record<string, string>> = {}): string {
  return Object.values({ ...yamlLines, ...changes }).join('\n');
}

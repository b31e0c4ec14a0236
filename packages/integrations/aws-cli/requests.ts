/** A request for a long code whose texts are given: the response to HELP, to STOP, and to the opt-in keyword. */
export function longCode(help: string, stop: string, confirmation: string): object {
  return {
    apiVersion: 'smslint/v1',
    id: 'holds',
    provider: 'aws',
    region: 'ca-central-1',
    brand: { name: 'Tidewater Library', website: 'https://www.tidewaterlibrary.ca' },
    number: { type: 'long-code', count: 1, capabilities: ['sms'], twoWay: false },
    countries: ['CA'],
    messageType: 'transactional',
    useCase: { description: 'Tidewater Library texts its members when a book that they reserved can be fetched.' },
    optIn: { keyword: 'SHELF', confirmation },
    help: { keywords: ['HELP'], response: help },
    stop: { keywords: ['STOP'], response: stop },
    spend: { currentMonthlyUsd: 1, requestedMonthlyUsd: 50 },
  };
}

/** Texts of a request that a shell or the command line would read as something else. */
export const hostileTexts: readonly (readonly [help: string, stop: string, confirmation: string])[] = [
  ['-x: "it\'s" $HOME $(id) `id` \\n !! * ; & | > out #', 'file:///etc/hostname', 'https://127.0.0.1:1/join'],
  ['--version', 'fileb://%2Fetc%2Fhostname', 'HTTP://127.0.0.1:1/$PATH'],
  ['Two\nlines, and\ttabs', '{"a": [1, "b"], \'c\': ~}', '[STOP] @file ${IFS} %s \\\\ 100%'],
  ['Réponse: « été » — 日本語 😀', '=x, a=b,c=d', "'"],
];

import { stringify } from 'yaml';

/** A request with little in it, so that it is judged soon. */
function shortRequest(patch: object): string {
  const brand = { name: 'Fernhollow Clinic', taxId: '47-3381906' };
  const useCase = { description: 'Reminders of visits to pet owners who booked one.' };
  const base = {
    apiVersion: 'smslint/v1',
    region: 'us-east-1',
    brand,
    countries: ['US'],
    messageType: 'transactional',
  };
  return stringify({ ...base, number: { type: '10dlc' }, useCase, ...patch });
}

const other = { name: 'Other', taxId: '47-3381906' };

/** Contents of files whose findings depend on what else a run reads, broken ones among them. */
export const likeRequests: readonly (string | Uint8Array)[] = [
  shortRequest({ id: 'a' }),
  shortRequest({ id: 'b' }),
  shortRequest({ id: 'b', brand: other }),
  `# smslint: ignore[help-missing] -- checked\n${shortRequest({ id: 'c' })}`,
  `# smslint: ignore[request-id-duplicate] -- the same on purpose\n${shortRequest({ id: 'a' })}`,
  `\n\n${shortRequest({ id: 'a' })}`,
  `${shortRequest({ id: 'a' })}---\n${shortRequest({ id: 'b', brand: other })}`,
  `\uFEFF${shortRequest({ id: 'c', brand: other })}`,
  'id: a\nbrand: [',
  'id: b\napiVersion: smslint/v1\n',
  '',
  Uint8Array.of(0x69, 0x64, 0x3a, 0xff, 0xfe, 0x0a),
];

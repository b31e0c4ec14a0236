import type { SavedData } from '../answers/saved-data.js';

interface Rendered {
  readonly registrationType: string;
  readonly fields: readonly Readonly<Record<string, unknown>>[];
}

/** Fields of registrations as DescribeRegistrationFieldValues answers once they were put, in pages. */
export function savedAnswers(rendered: string, region: string): SavedData[] {
  return (JSON.parse(rendered) as readonly Rendered[]).flatMap(({ registrationType, fields }, index) => {
    const RegistrationId = `registration-${index}${'0'.repeat(31)}`;
    const values = fields.map(({ AttachmentPath, ...field }) =>
      AttachmentPath === undefined ? field : { ...field, RegistrationAttachmentId: 'attachment-1' },
    );
    return [values.slice(0, 9), values.slice(9)].map((page, number) => ({
      name: `${registrationType}-${number}.json`,
      value: {
        RegistrationArn: `arn:aws:sms-voice:${region}:123456789012:registration/${RegistrationId}`,
        RegistrationId,
        VersionNumber: 1,
        RegistrationFieldValues: page,
      },
    }));
  });
}

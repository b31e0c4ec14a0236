import type { RequestDocument } from '@smslint/core';
import type { Review } from '@smslint/providers/aws/denials';
import { regionOfArn } from '@smslint/providers/aws/verify';
import type { AwsSettings } from '../aws/aws-settings.js';
import { callAws } from '../aws/call-aws.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { askReview } from './ask-reviews.js';

/** What AWS is asked about. */
interface Question {
  readonly settings: AwsSettings;
  readonly documents: readonly RequestDocument[];
  readonly registration: string | undefined;
  readonly version: number | undefined;
}

/** A registration, and the Region in which it is looked for. */
interface Target {
  readonly id: string;
  readonly region: string | undefined;
}

/**
 * Asks AWS about the registration that was chosen, else about those of the requests' brands, and reports on them.
 * @param conclude gives the exit code
 * @throws UsageError
 */
export async function denialsLive(
  { settings, documents, registration, version }: Question,
  conclude: (reviews: readonly Review[]) => Promise<number>,
  io: Io,
): Promise<number> {
  const targets = registration === undefined ? brandsOf(documents) : [named(registration, documents, settings)];
  return callAws(settings, io, async (aws) => {
    const reviews = await aws.showing(targets.length * callsEach, async () => {
      const found: Review[] = [];
      for (const { id, region } of targets) found.push(...(await askReview(await aws.accountIn(region), id, version)));
      return found;
    });
    return conclude(reviews);
  });
}

/** The registration, its versions, the fields of one. */
const callsEach = 3;

function brandsOf(documents: readonly RequestDocument[]): Target[] {
  const targets = documents.flatMap(({ request }) => {
    const id = request?.brand.registrationId;
    return id === undefined ? [] : [[id, { id, region: regionOfArn(id) ?? request?.region }] as const];
  });
  if (targets.length > 0) return [...new Map(targets).values()];
  throw new UsageError(
    '--live needs to know which registration: --registration ID.',
    'aws pinpoint-sms-voice-v2 describe-registrations lists them; the requests name none as brand.registrationId.',
  );
}

function named(id: string, documents: readonly RequestDocument[], { region: given }: AwsSettings): Target {
  const regions = [...new Set(documents.flatMap(({ request }) => request?.region ?? []))];
  const region = regionOfArn(id) ?? regions[0];
  if (regions.length <= 1 || regionOfArn(id) !== undefined || given !== undefined) return { id, region };
  throw new UsageError(
    `The requests are for several Regions: ${regions.join(', ')}.`,
    'Choose one with --request, or the Region with --region.',
  );
}

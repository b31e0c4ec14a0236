import type { RequestFile } from '@smslint/core';
import type { Review } from '@smslint/providers/aws/denials';
import { counted } from '@smslint/rules/words';
import { chooseRequest, type ReadableDocument } from '../choose-request.js';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';

/** A request that could be read, and what AWS says of its registration. */
export interface Match {
  readonly document: ReadableDocument;
  readonly review: Review;
}

/**
 * Finds the requests that each registration is about: the one that was chosen, the only one of the file, or those whose brand it is.
 * @throws UsageError where that cannot be told, or a request is not for AWS
 */
export function matchReviews(
  file: RequestFile,
  reviews: readonly Review[],
  { request, registration }: { readonly request: string | undefined; readonly registration: string | undefined },
): Match[] {
  const chosen = registration === undefined ? reviews : [named(reviews, registration)];
  const documents = request === undefined ? file.documents : [chooseRequest(file, request)];
  const readable = documents.flatMap((one) => (one.request ? [{ ...one, request: one.request }] : []));
  for (const one of readable) checkProvider(one, file.path);
  if (documents.length <= 1) return chosen.flatMap((review) => readable.map((document) => ({ document, review })));
  return chosen.flatMap((review) => {
    const own = readable.filter(({ request: { brand } }) => isOf(review, brand.registrationId));
    if (own.length > 0) return own.map((document) => ({ document, review }));
    throw new UsageError(
      `${file.path} holds ${counted(documents.length, 'request')}, and none names ${review.id} as its brand.registrationId.`,
      'Choose the one that it is about with --request, and the registration with --registration.',
    );
  });
}

function named(reviews: readonly Review[], wanted: string): Review {
  const found = reviews.find((one) => isOf(one, wanted));
  if (found) return found;
  const ids = reviews.map(({ id }) => id);
  const known = oneOf('registration', ids, wanted, `The saved responses are about ${ids.join(', ')}.`);
  return named(reviews, known);
}

/** Whether a registration is meant by its id or its ARN. */
function isOf({ id, arn }: Review, named: string | undefined): boolean {
  return named === id || named === arn;
}

function checkProvider({ request: { provider }, id, index }: ReadableDocument, path: string): void {
  if (provider === 'aws') return;
  throw new UsageError(
    `${id ?? `${path} (request ${index})`}: denials reads what AWS said, and the request is for ${provider}.`,
  );
}

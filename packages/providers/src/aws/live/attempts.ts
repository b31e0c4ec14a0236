import type { FinalizeRequestMiddleware, HandlerExecutionContext, MetadataBearer } from '@smithy/types';
import { isRefusal } from './refusal.js';

/** What became of the attempts of a call. */
export interface Attempts {
  /** Whether an attempt was sent to which no clear answer came, at least not yet, so that AWS may have done the work. */
  isUncertain: boolean;
  /** The keys with which it was signed, which no message may hold. */
  readonly secrets: Set<string>;
}

/** A failure after which the SDK is not to try again, since the call cannot be repeated and may have been heard. */
export class Unrepeated extends Error {
  /** Not the `cause`: the SDK looks there for a reason to try again. */
  readonly failure: unknown;

  constructor(failure: unknown) {
    super('not tried again');
    this.failure = failure;
  }
}

/**
 * Makes the part of the SDK's way of a call that stands around each attempt: it waits for its turn, and notes what is unsure.
 * @param turn resolves when the next attempt may be sent
 */
export function aroundAttempts<Input extends object, Output extends MetadataBearer>(
  attempts: Attempts,
  turn: () => Promise<void>,
  isRepeatable: boolean,
): FinalizeRequestMiddleware<Input, Output> {
  return (next, context) => async (args) => {
    for (const secret of secretsIn(context)) attempts.secrets.add(secret);
    await turn();
    const wasUncertain = attempts.isUncertain;
    attempts.isUncertain = true;
    try {
      return await next(args);
    } catch (error) {
      if (!isRefusal(error)) throw isRepeatable ? error : new Unrepeated(error);
      attempts.isUncertain = wasUncertain;
      throw error;
    }
  };
}

/** The keys of the identity that signs. */
function secretsIn(context: HandlerExecutionContext): string[] {
  const identity: object = context.__smithy_context?.selectedHttpAuthScheme?.identity ?? {};
  return ['accessKeyId', 'secretAccessKey', 'sessionToken']
    .map((name): unknown => Reflect.get(identity, name))
    .filter((value) => typeof value === 'string');
}

import { iamAction, isOfSupport, type OperationName } from './operations.js';
import { isUntrusted } from './refusal.js';

/** What is known of a failure. */
export interface Failure {
  readonly code: string;
  /** What was said of it; may hold secrets. */
  readonly said: string;
  readonly operation: OperationName | undefined;
  /** The status of HTTP with which AWS answered; undefined where it did not. */
  readonly status: number | undefined;
  /** Node's name of a failure of the network. */
  readonly networkCode: string | undefined;
  readonly error: unknown;
}

/** What people can do about a failure, in sentences. */
export function hintFor(failure: Failure): string {
  const [, hint] = hints.find(([code]) => code.test(failure.code)) ?? [];
  if (typeof hint === 'function') return hint(failure);
  return (
    hint ??
    (failure.status !== undefined && failure.status >= 500 ? later : 'docs/providers.md says what live calls need.')
  );
}

const later = 'The fault is at AWS: try again later; health.aws.amazon.com shows what it knows of.';
const signIn =
  'Sign in anew, such as with aws sso login, or get new keys, and look whether AWS_SESSION_TOKEN belongs to AWS_ACCESS_KEY_ID.';

const hints: readonly (readonly [code: RegExp, hint: string | ((failure: Failure) => string)])[] = [
  [/^AbortError$/, 'Run it again: it goes on from what AWS has.'],
  [/^CredentialsProviderError$/, credentialsHint],
  [/^(?:ExpiredToken|RequestExpired)/, signIn],
  [/^(?:UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|NotAuthorized)/, signIn],
  [/Signature|AuthenticationToken/, 'Look at the keys, of which one may be cut, and at the clock of this machine.'],
  [/^AccessDenied/, accessHint],
  [
    /^SubscriptionRequired/,
    'The API of AWS Support needs a support plan; the console takes what smslint render --as aws-case writes.',
  ],
  [
    /^(?:Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/,
    'Wait and run it again, with fewer calls a second, such as --rate 0.5.',
  ],
  [
    /^ServiceQuotaExceeded|LimitExceeded/,
    'Ask for a higher quota in the Service Quotas console, or remove what is not used.',
  ],
  [
    /^ResourceNotFound|IdNotFound/,
    'Look at the id, the Region and the account: AWS finds a thing in its own Region and account alone.',
  ],
  [
    /^Conflict/,
    'Look in the console at the state that it has: something else may be at work on it, or what was asked for is not possible in it.',
  ],
  [/^Validation/, 'Mend what is named, and run it again.'],
  [
    /^RegionError$/,
    'Give the Region with --region, such as us-east-1, as region in the request, as AWS_REGION, or in the profile.',
  ],
  [
    /^TimeoutError$/,
    'Try again later; where a firewall or proxy stands before AWS, look whether it lets calls through.',
  ],
  [/^NetworkError$/, networkHint],
  [/^AnswerError$/, 'Something else answers in the place of AWS: look at AWS_ENDPOINT_URL and at proxies.'],
  [/^ConfigurationError$/, 'Look at AWS_PROFILE, AWS_ENDPOINT_URL and the files of the AWS CLI in ~/.aws.'],
];

function credentialsHint({ said }: Failure): string {
  if (/expired|sso/i.test(said)) return signIn;
  return 'smslint takes those of the AWS CLI: run aws configure or aws sso login and name the profile as AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
}

function accessHint({ operation, said, error }: Failure): string {
  const reason: unknown = error instanceof Error ? Reflect.get(error, 'Reason') : undefined;
  if (reason === 'ACCOUNT_DISABLED' || reason === 'INSUFFICIENT_ACCOUNT_REPUTATION') {
    return 'It is the account that is refused, not the role: ask AWS Support.';
  }
  const [named] = /\b(?:sms-voice|support):[A-Za-z]+/.exec(said) ?? [];
  const action = named ?? (operation === undefined ? undefined : iamAction(operation));
  return action === undefined ? 'Allow it in IAM.' : `Allow ${action} in IAM to the role or user that is named.`;
}

function networkHint({ networkCode, operation }: Failure): string {
  if (isUntrusted(networkCode)) return 'A proxy may stand between: name its certificate with NODE_EXTRA_CA_CERTS.';
  if (networkCode === 'ENOTFOUND' || networkCode === 'EAI_AGAIN') {
    const service = operation !== undefined && isOfSupport(operation) ? 'AWS Support' : 'AWS End User Messaging SMS';
    return `Look whether the Region is one that ${service} is in, and whether this machine resolves names.`;
  }
  if (networkCode === 'ECONNREFUSED') return 'Look at AWS_ENDPOINT_URL, where it is set: nothing listens there.';
  return 'Look at the network of this machine, and try again.';
}

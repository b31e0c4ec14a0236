/** What an error of the SDK says of itself, as far as it is asked for. */
interface SdkError {
  readonly name: string;
  readonly message: string;
  /** Node's name of a failure of the network, such as ECONNREFUSED. */
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number | undefined };
}

/** Something thrown, as an error of the SDK; errors that are joined, as Node's for several addresses, are their first. */
export function sdkErrorOf(error: unknown): SdkError {
  if (error instanceof AggregateError && error.message === '') return sdkErrorOf(error.errors[0]);
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether an error came before anything was done: AWS said no, or was never reached. */
export function isRefusal(error: unknown): boolean {
  const { code, $metadata } = sdkErrorOf(error);
  const status = $metadata?.httpStatusCode;
  if (status !== undefined) return status >= 400 && status < 500 && status !== 408;
  return isUnreached(code);
}

/** Whether a failure of the network came before a connection stood. */
function isUnreached(code: unknown): boolean {
  return typeof code === 'string' && (unreached.has(code) || isUntrusted(code));
}

const unreached: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

/** Whether the certificate of the other side was not trusted. */
export function isUntrusted(code: unknown): boolean {
  return typeof code === 'string' && /CERT|ERR_TLS|UNABLE_TO_VERIFY|ERR_SSL/.test(code);
}

import type { OperationName } from './operations.js';

/** Why AWS did not do what was asked: the message says what was wrong and with which operation, and holds nothing secret. */
export class AwsFault extends Error {
  override readonly name = 'AwsFault';
  /**
   * AWS's name of the error, such as ThrottlingException, or CredentialsProviderError, RegionError, TimeoutError, NetworkError,
   * AnswerError or AbortError.
   */
  readonly code: string;
  /** The operation; undefined where none was called yet, since no account could be opened. */
  readonly operation: OperationName | undefined;
  /** Whether it is sure that nothing was done; false where no answer came, so that it may have been done. */
  readonly isUndone: boolean;
  /** What to do about it, in sentences. */
  readonly hint: string;

  constructor(
    message: string,
    { code, operation, isUndone, hint }: Pick<AwsFault, 'code' | 'operation' | 'isUndone' | 'hint'>,
  ) {
    super(message);
    this.code = code;
    this.operation = operation;
    this.isUndone = isUndone;
    this.hint = hint;
  }
}

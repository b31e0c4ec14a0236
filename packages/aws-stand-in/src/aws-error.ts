import type {
  ConflictExceptionReason,
  ServiceQuotaExceededExceptionReason,
  ValidationExceptionReason,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';

/** The errors of both services, and those of AWS's door before them. */
export type ErrorName =
  | 'AccessDeniedException'
  | 'AttachmentLimitExceeded'
  | 'AttachmentSetExpired'
  | 'AttachmentSetIdNotFound'
  | 'AttachmentSetSizeLimitExceeded'
  | 'CaseCreationLimitExceeded'
  | 'CaseIdNotFound'
  | 'ConflictException'
  | 'DryRunOperationException'
  | 'ExpiredTokenException'
  | 'InternalServerError'
  | 'InternalServerException'
  | 'InvalidSignatureException'
  | 'MissingAuthenticationTokenException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'ServiceQuotaExceededException'
  | 'ServiceUnavailableException'
  | 'SubscriptionRequiredException'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'UploadIdNotFound'
  | 'ValidationException';

/** What a ValidationException says of a member of the input. */
export interface FieldFault {
  readonly Name: string;
  readonly Message: string;
}

/** An error as AWS answers it. */
export class AwsError extends Error {
  override readonly name: ErrorName;
  /** The members of the error besides its message. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(name: ErrorName, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    this.details = details;
  }

  /** The HTTP status that it comes with. */
  get status(): number {
    if (this.name === 'ServiceUnavailableException') return 503;
    return this.name.startsWith('InternalServer') ? 500 : 400;
  }
}

/** An input that AWS does not take. */
export function invalid(
  Reason: ValidationExceptionReason,
  message: string,
  Fields: readonly FieldFault[] = [],
): AwsError {
  return new AwsError('ValidationException', message, Fields.length > 0 ? { Reason, Fields } : { Reason });
}

/** What cannot be done as things stand. */
export function conflict(Reason: ConflictExceptionReason, message: string, ResourceId?: string): AwsError {
  return new AwsError('ConflictException', message, { Reason, ...(ResourceId !== undefined && { ResourceId }) });
}

/** A resource that is not there. */
export function missing(ResourceType: string, ResourceId: string): AwsError {
  return new AwsError('ResourceNotFoundException', `There is no ${ResourceType} ${ResourceId}`, {
    ResourceType,
    ResourceId,
  });
}

/** More than an account may have. */
export function overQuota(Reason: ServiceQuotaExceededExceptionReason, message: string): AwsError {
  return new AwsError('ServiceQuotaExceededException', message, { Reason });
}

/** What became of a part of a submission. */
export interface Outcome {
  /** Such as brand, campaign or case. */
  readonly name: string;
  /** AWS's id of it. */
  readonly id: string;
  /** What AWS says that it is now, such as SUBMITTED. */
  readonly status: string;
  /** Whether it was sent off in this run, waits for a review, is through, or needs somebody first. */
  readonly stage: 'sent' | 'in-review' | 'complete' | 'needs-somebody';
  /** What is to be known or done, in sentences. */
  readonly message: string;
}

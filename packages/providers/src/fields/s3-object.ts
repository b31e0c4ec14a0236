/** Whether the path of a piece of evidence is the address of an object in S3, which AWS fetches itself. */
export function isS3Object(path: string): boolean {
  return /^s3:\/\//i.test(path);
}

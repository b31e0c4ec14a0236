import * as z from 'zod';

/** The length of a text in code points, as AWS counts it. */
export function lengthOf(value: string): number {
  return Array.from(value).length;
}

/** A text of some length, all of which matches a pattern. */
export function text(min: number, max: number, pattern?: RegExp): z.ZodString {
  const whole = pattern && new RegExp(`^(?:${pattern.source})$`, 'u');
  return z.string().check((context) => {
    const length = lengthOf(context.value);
    if (length < min) report(`Value must have length greater than or equal to ${min}`);
    else if (length > max) report(`Value must have length less than or equal to ${max}`);
    else if (whole?.test(context.value) === false) report(`Value must satisfy the pattern ${whole.source}`);
    function report(message: string): void {
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });
}

/** A list with some number of members. */
export function list<Member extends z.ZodType>(member: Member, min: number, max: number): z.ZodArray<Member> {
  return z.array(member).min(min).max(max);
}

/** A whole number within bounds. */
export function whole(min: number, max: number): z.ZodNumber {
  return z.int().min(min).max(max);
}

/** Bytes, which come in Base64. */
export const blob = z.base64().transform((value) => new Uint8Array(Buffer.from(value, 'base64')));

export const flag = z.boolean();

/** The id or ARN of a resource. */
export const resource = text(1, 256, /[A-Za-z0-9_:/-]+/);

export const country = text(2, 2, /[A-Z]{2}/);

/** What every call that makes something takes. */
export const making = {
  Tags: list(z.strictObject({ Key: text(1, 128, /.+/), Value: text(0, 256, /.*/) }), 0, 200).optional(),
  ClientToken: text(1, 64, /[!-~]+/).optional(),
};

/** What every call that answers in pages takes. */
export const paging = { NextToken: text(1, 1024, /.+/).optional(), MaxResults: whole(1, 100).optional() };

/** A filter by a name that a call knows. */
export interface Filter<Name extends string> {
  Name: Name;
  Values: string[];
}

/** Filters by the names that a call knows. */
export function filters<const Name extends string>(
  ...names: readonly [Name, ...Name[]]
): { Filters: z.ZodOptional<z.ZodArray<z.ZodType<Filter<Name>>>> } {
  const filter = z.strictObject({ Name: z.enum(names), Values: list(text(1, 128, /[/.:A-Za-z0-9+_-]+/), 1, 20) });
  return { Filters: list(filter, 0, 20).optional() };
}

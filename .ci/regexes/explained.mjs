/** The expressions that take more than linear time, or that are made in functions, and why no text can be long for them. */
export const explained = [
  {
    file: '.ci/write-docs.mjs',
    source: String.raw`<!-- (output|file): (.+?) -->\n[\s\S]*?<!-- \/\1 -->`,
    why: 'It reads the documents of this repository alone.',
  },
  {
    file: '.ci/write-docs.mjs',
    source: '<!-- libraries -->',
    why: 'It reads the documents of this repository alone.',
  },
  {
    file: 'packages/bench/src/table/fill-marks.ts',
    source: String.raw`<!-- bench -->[\s\S]*?<!-- \/bench -->`,
    why: 'It reads one document of this repository alone.',
  },
  {
    file: 'packages/rules/src/facts/brand-name.ts',
    source: '(?: (?:inc|incorporated|',
    why: 'A name of more than 200 characters does not come to it.',
  },
  {
    file: 'packages/rules/src/facts/cues.ts',
    source: String.raw`^[^.!?]{0,40}?((?:\s*(?:,(?:\s*or\b)?|\bor\b|\/)`,
    why: 'It is given 200 characters.',
  },
  {
    file: 'packages/rules/src/words.ts',
    source: String.raw`\B(?=(\d{3})+$)`,
    why: 'It reads the digits of a number.',
  },
  {
    file: 'packages/core/src/unseen.ts',
    source: 'RegExp',
    why: 'It is made of what stands above it, with repetitions of one character or none.',
  },
  {
    file: 'packages/rules/src/facts/brand-name.ts',
    source: 'RegExp',
    why: 'What it is made of is escaped: a text to be found as it stands, without a repetition.',
  },
  {
    file: 'packages/aws-stand-in/src/model/shapes.ts',
    source: 'RegExp',
    why: 'The patterns are those of the model of AWS, and tests alone read by them.',
  },
  {
    file: 'packages/aws-stand-in/src/operations/field-values.ts',
    source: 'RegExp',
    why: 'The patterns are those of the forms of the stand-in, and tests alone read by them.',
  },
];

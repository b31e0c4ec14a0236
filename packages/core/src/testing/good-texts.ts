/** Texts of requests and other values in the styles in which people write YAML. */
export const goodYaml: readonly string[] = [
  `# What the bakery sends
apiVersion: smslint/v1
id: harbour-bakery # its name in reports
brand:
  name: Harbour Bakery
  aliases: [Bakery, "The Bakery", 'Harbour''s']
  supportPhone: "+14255550134"
number: { type: long-code, count: 1, capabilities: [sms, mms], twoWay: false }
countries: [CA]
messageType: transactional
useCase:
  description: Harbour Bakery tells customers when their bread is ready. Msg & data
    rates may apply.
stop:
  keywords:
    - STOP
    - END
spend: { requestedMonthlyUsd: 12.50 }
`,
  `---
apiVersion: smslint/v1
id: "quoted-id"
brand:
    name: 'Harbour Bakery'
number:
    type: 10dlc
countries:
- US
- CA
messageType: otp
useCase:
    description: |
        Harbour Bakery sends codes.

        One at a time.
    contactSource: >-
        People type their
        own number.

        Twice.
samples:
- 'Harbour Bakery: [code] is
    your code.

    Reply STOP.'
- "Say \\"yes\\" to \\\\ and\\
    \\ more \\u00e9\\xe9
    lines."
-   Harbour Bakery, plain
notes:
`,
  `apiVersion: smslint/v1
id: 'one'
brand: { name: One }
number: { type: tfn }
countries: [CA, GB]
messageType: otp
useCase: { description: "One: two, [three]" }
---
# the second
id: two
apiVersion: smslint/v1
samples:
  [
    a,
    "b c",
  ]
optIn:
  workflow:
    "Folded by a
    formatter."
  callToAction:
    plain and
    folded too
---
id:
brand:
  name: |
    Three
`,
  'a:\n  - - b\n    - c: 1\n      d: -2.5\n  -\n    e: true\n  - f\ng:\n- h\n# i\n- "j" # k\nl: m:n -o #p\n',
  'n: 1\nm: 007\no: +1\np: 1e3\nq: 0x1\nr: .5\ns: ~\nt: null\nu: True\nv: 2FA\nw: 24/7\nx: 12-34\ny: https://a.b/c#d?e=f&g',
];

/** Texts of requests and other values in JSON. */
export const goodJson: readonly string[] = [
  '{"apiVersion":"smslint/v1","id":"harbour","brand":{"name":"Harbour: \\"Bakery\\""},"number":{"type":"long-code","count":1},"countries":["CA"],"messageType":"otp","useCase":{"description":"a: b, \\\\"},"samples":["x","\\u00e9"],"stop":{"selfManaged":true}}',
  '{\n  "apiVersion" : "smslint/v1",\n  "brand": { "name": "id" , "aliases": [] },\n  "id":\t"two",\n  "spend": { "requestedMonthlyUsd": -1.5e2 }\n}\n',
  '{ "a": [1, 2, { "b": null, "c": [[], {}] }], "\\u0069d": "x", "d": { "id": "y" } }',
];

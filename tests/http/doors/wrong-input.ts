import fc from "fast-check";
import type { Endpoint } from "./operations";

/** Whether a text has no half of a surrogate pair: only such can be written into an address. */
export function isWellFormed(text: string): boolean {
  return text === new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

const odd = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "\ufeff",
  "\u202e",
  "😀".repeat(50),
  "ﷺ".repeat(300),
  "' or 1=1 --",
  "../../etc/passwd",
  "%00",
  "null",
  "nan", // a number to nobody; in its usual spelling it is what no page may say, and some of this is kept as a name
  "-1",
  "1e999",
  "__proto__",
  "a".repeat(20_000),
);
export const text = fc
  .oneof(odd, fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }))
  .filter(isWellFormed);
const values = fc.oneof(
  text,
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    3,
    4.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    "2026-02-30T25:00:00Z",
    "2026-11-24T10:00:00Z",
    "a@b.co",
  ),
  fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
);
export const headerText = fc.string({
  unit: fc
    .integer({ min: 0x21, max: 0xff })
    .filter((c) => c < 0x7f || c > 0x9f)
    .map((c) => String.fromCharCode(c)),
  maxLength: 200,
});
const malformed = fc.constantFrom(
  "",
  "{",
  "[]",
  "null",
  "1",
  '"x"',
  "{]",
  '{"a":1,}',
  "\u0000",
  '{"a":"\\ud800"}',
  '{"__proto__":{"x":1}}',
  "[".repeat(5000),
  `{"a":${"9".repeat(400)}}`,
  "\ufffe",
);

/** A body: the endpoint's fields with anything in them, some left out, or what is no JSON at all. */
export function bodyOf({ fields }: Endpoint): fc.Arbitrary<string> {
  const shaped = fc.record(Object.fromEntries(fields.map((field) => [field, values])), { requiredKeys: [] });
  return fc.oneof(
    { weight: 3, arbitrary: shaped.map((body) => JSON.stringify(body)) },
    malformed,
    fc.json({ maxDepth: 3 }),
  );
}

export const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constant("application/json") },
  fc.constantFrom(
    "text/plain",
    "application/json; charset=utf-16",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "x",
  ),
);

/** An address: path parameters and query with anything in them. */
export function addressOf({ path, query }: Endpoint): fc.Arbitrary<string> {
  const segment = fc
    .oneof(text, fc.constantFrom("dia_01ARZ3NDEKTSV4RRFFQ69G5FAV", "mem_01ARZ3NDEKTSV4RRFFQ69G5FAV"))
    .map((s) => encodeURIComponent(s).slice(0, 1500) || "x");
  const cursor = fc.oneof(
    text,
    fc.constantFrom(btoa("[1e9,null]"), btoa('[1,"x"]'), btoa('[-1,"x"]'), btoa("{}"), "%FF%FE"),
  );
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom("limit", "cursor", "x", ...query),
      fc.oneof(cursor, fc.constantFrom("0", "101", "1.5", "5", "2026-02-30", "1mm")),
    ),
    { maxLength: 4 },
  );
  return fc.tuple(fc.array(segment, { minLength: 3, maxLength: 3 }), pairs).map(([segments, search]) => {
    let at = 0;
    const filled = path.replace(/\{\w+\}/g, () => segments[at++] ?? "x");
    return `${filled}?${search.map(([name, value]) => `${name}=${value.startsWith("%") ? value : encodeURIComponent(value).slice(0, 1500)}`).join("&")}`;
  });
}

/** An address with one of its letters, or a slash after the first, percent-encoded: the router would take it for the same. */
export function disguised(address: string): fc.Arbitrary<string> {
  const [path = "", ...search] = address.split(/(?=\?)/);
  const places = [...path].flatMap((sign, at) => (at > 0 && /[\w./~-]/.test(sign) ? [at] : []));
  return fc.tuple(fc.constantFrom(...places), fc.boolean()).map(([at, upper]) => {
    const hex = path.charCodeAt(at).toString(16);
    return `${path.slice(0, at)}%${upper ? hex.toUpperCase() : hex}${path.slice(at + 1)}${search.join("")}`;
  });
}

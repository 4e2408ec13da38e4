import fc from "fast-check";
import { expect, test } from "vitest";
import { markKinds, nodeKinds } from "./document";
import { documentToHtml } from "./document-html";
import { documentToText } from "./document-text";
import { documentSchema } from "./document.schema";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: unknown) => ({ type: "link", attrs: { href } });

const hostileWords = fc.constantFrom(
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "\u0000\ud800",
  "&lt;",
  "a\nb",
);
const words = fc.oneof(fc.string(), fc.string({ unit: "binary" }), hostileWords);
const kind = fc.oneof(
  fc.constantFrom<string>(...nodeKinds),
  fc.constantFrom("script", "constructor", "__proto__", "image", "codeBlock"),
  fc.anything(),
);
const href = fc.oneof(
  words,
  fc.constantFrom(
    "javascript:alert(1)",
    "JaVaScRiPt:1",
    "data:text/html,x",
    "https://a.test/?q=1",
    "mailto:a@b.test",
    " java\nscript:x",
  ),
);
const anyAttrs = fc.oneof(
  fc.record(
    {
      href,
      level: fc.constantFrom(1, 2, 3, "2"),
      checked: fc.boolean(),
      onclick: words,
      style: words,
    },
    { requiredKeys: [] },
  ),
  fc.record(
    { kind: fc.constantFrom("task", "x"), id: words, label: words, colspan: fc.anything() },
    { requiredKeys: [] },
  ),
  fc.anything(),
);
const anyMarks = fc.array(
  fc.record(
    {
      type: fc.oneof(fc.constantFrom<string>(...markKinds, "code"), fc.anything()),
      attrs: anyAttrs,
    },
    { requiredKeys: ["type"] },
  ),
  { maxLength: 6 },
);

/** What looks like a document more often than not, and is wrong in every way there is. */
const nearly = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: "small" },
    fc.record({ type: fc.constant("text"), text: words, marks: anyMarks }, { requiredKeys: ["type", "text"] }),
    fc.record(
      {
        type: kind,
        attrs: anyAttrs,
        content: fc.array(tie("node"), { maxLength: 4 }),
        marks: anyMarks,
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({
      type: fc.constantFrom("paragraph", "bulletList", "listItem", "table", "tableRow", "tableCell"),
      content: fc.array(tie("node"), { maxLength: 4 }),
    }),
    fc.anything(),
  ),
})).node;
const nearlyDocument = fc.oneof(
  fc.array(nearly).map((content) => doc(...content)),
  nearly,
  fc.json().map((json): unknown => JSON.parse(json)),
);

/** Documents that are right, as an editor writes them. */
const rightLine = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("text"),
      text: words,
      marks: fc.subarray(["bold", "italic", "strike"]).map((kinds) => kinds.map((type) => ({ type }))),
    }),
    fc.record({
      type: fc.constant("text"),
      text: words,
      marks: fc
        .constantFrom([link("https://a.test/?a=1&b=<")], [link("mailto:a@b.test")])
        .filter(([m]) => !JSON.stringify(m).includes("<")),
    }),
    fc.constant({ type: "hardBreak" }),
    fc.record({
      type: fc.constant("mention"),
      attrs: fc.record({
        kind: fc.constantFrom("task", "entry"),
        id: fc.constant("tsk_1"),
        label: hostileWords.filter((w) => !w.includes("\u0000")),
      }),
    }),
  ),
  { maxLength: 4 },
);
const rightBlock = fc.letrec<{ block: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    rightLine.map((content) => paragraph(...content)),
    fc
      .tuple(fc.constantFrom(2, 3), rightLine)
      .map(([level, content]) => ({ type: "heading", attrs: { level }, content })),
    fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((content) => ({ type: "blockquote", content })),
    fc.tuple(rightLine, fc.array(tie("block"), { maxLength: 2 })).map(([line, more]) => ({
      type: "taskList",
      content: [{ type: "taskItem", attrs: { checked: true }, content: [paragraph(...line), ...more] }],
    })),
    fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((content) => ({
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", attrs: { colspan: 2 }, content },
            { type: "tableCell", attrs: { colwidth: [90] }, content },
          ],
        },
      ],
    })),
    fc.constant({ type: "horizontalRule" }),
  ),
})).block;
const rightDocument = fc.array(rightBlock, { maxLength: 4 }).map((content) => doc(...content));

/** Elements and attributes that a document may make of itself; anything else in its HTML came in from a person. */
const ownTag =
  /^<\/?(p|br|hr|h[2-5]|ul|ol|li|strong|em|u|s|a|div|span|blockquote|table|tbody|tr|th|td|input)( (href="(https?:\/\/|mailto:)[^"<>]*"|(class|data-kind|target|rel|type|role|aria-label|tabindex|start|colspan|rowspan)="[^"<>]*"|disabled|checked))*>$/;

function expectHarmless(html: string): void {
  for (const tag of html.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(ownTag);
}

test("whatever is sent is a document or one sentence about it, and never script", () => {
  fc.assert(
    fc.property(nearlyDocument, (value) => {
      const { data, error } = documentSchema.safeParse(value);
      if (error) {
        expect(error.issues).toHaveLength(1);
        return;
      }
      expectHarmless(documentToHtml(data));
      documentToText(data);
    }),
    { numRuns: 500 },
  );
});

test("a right document is taken, stays itself when it is judged again, and shows no more than it says", () => {
  fc.assert(
    fc.property(rightDocument, (value) => {
      const once = documentSchema.parse(value);
      expect(documentSchema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
      expectHarmless(documentToHtml(once, { hrefOf: ({ id }) => `https://own.test/${id}` }));
    }),
  );
});

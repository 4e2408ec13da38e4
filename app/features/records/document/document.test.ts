import fc from "fast-check";
import { expect, test } from "vitest";
import { linkHref } from "../components/editor/link-href";
import { canonicalHash, canonicalJson } from "./canonical";
import { emptyDocument, mostDepth, type DocumentNode, type RichDocument } from "./document";
import { linkAddress } from "./document.grammar";
import { documentToHtml } from "./document-html";
import { countWords, documentFromText, documentToText, isEmptyDocument, isPlainDocument } from "./document-text";
import { documentFieldSchema, documentSchema, documentTextSchema } from "./document.schema";
import { plannedIn } from "./sections";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const text = (words: string, ...marks: unknown[]) => ({
  type: "text",
  text: words,
  ...(marks[0] ? { marks } : {}),
});
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: unknown) => ({ type: "link", attrs: { href } });
const problemOf = (value: unknown) => documentSchema.safeParse(value).error?.issues[0]?.message ?? null;
const htmlOf = (value: unknown) => documentToHtml(documentSchema.parse(value));

const item = { type: "listItem", content: [paragraph()] };

/** Lists in each other, `levels` of them, built without recursion. */
function nested(levels: number): unknown {
  let inside: unknown = paragraph(text("fundo"));
  for (let i = 0; i < levels; i++)
    inside = {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph(), inside] }],
    };
  return doc(inside);
}

test("what is too deep, too large or too many is refused, without a stack or a second of time", () => {
  expect(problemOf(nested(5))).toBeNull();
  expect(problemOf(nested(6))).toContain("umas dentro das outras");
  expect(problemOf(nested(50_000))).toContain("umas dentro das outras");
  expect(problemOf(doc(paragraph(text("a".repeat(204_000)))))).toBeNull();
  expect(problemOf(doc(paragraph(text("ã".repeat(103_000)))))).toContain("longo demais");
  expect(problemOf(doc(...Array.from({ length: 10_001 }, () => paragraph())))).toContain("longo demais");
  expect(problemOf(doc(paragraph(text("\n".repeat(150_000)))))).toContain("longo demais");
  expect(mostDepth).toBe(12);
});

test.each([
  ["an unknown mark", doc(paragraph(text("a", { type: "code" })))],
  ["an unknown part", doc({ type: "image", attrs: { src: "https://a.test" } })],
  ["an unknown attribute", doc({ type: "paragraph", attrs: { onclick: "alert(1)" } })],
  ["an unknown key", doc({ type: "paragraph", html: "<b>" })],
  ["a key of prototypes", JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}')],
  ["a prototype's kind", doc({ type: "constructor" })],
  ["a link that runs", doc(paragraph(text("a", link("javascript:alert(1)"))))],
  ["a link that hides it", doc(paragraph(text("a", link("https://a\u0000javascript:b"))))],
  ["a link without an address", doc(paragraph(text("a", { type: "link" })))],
  ["a block in a line", doc(paragraph(paragraph()))],
  ["text where a block belongs", doc(text("a"))],
  [
    "an item that begins with a list",
    doc({
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "horizontalRule" }] }],
    }),
  ],
  ["a heading of no level", doc({ type: "heading" })],
  ["a list that begins at a word", doc({ type: "orderedList", attrs: { start: "1" }, content: [item] })],
  ["text that is none", doc(paragraph({ type: "text", text: 3 }))],
  ["marks on a block", doc({ type: "paragraph", marks: [{ type: "bold" }] })],
  ["a document in a document", doc(doc(paragraph()))],
])("%s is refused", (_what, value) => {
  expect(documentSchema.safeParse(value).success).toBe(false);
});

test("a number beyond what is kept is brought to it: a note is not refused for a list that begins at 0", () => {
  const cell = (attrs: object) => ({ type: "tableCell", attrs, content: [paragraph()] });
  const typed = doc(
    ...[0, -3, 2.5, 10_000, Infinity].map((start) => ({ type: "orderedList", attrs: { start }, content: [item] })),
    { type: "heading", attrs: { level: 1 } },
    { type: "table", content: [{ type: "tableRow", content: [cell({ colspan: 24 }), cell({ rowspan: 0 })] }] },
  );
  const { content } = documentSchema.parse(typed);
  expect(content.slice(0, 6).map(({ attrs }) => attrs?.start ?? attrs?.level)).toEqual([1, 1, 2, 9999, 9999, 2]);
  expect(content[6]?.content?.[0]?.content?.map(({ attrs }) => attrs)).toEqual([
    { colspan: 20, rowspan: 1 },
    { colspan: 1, rowspan: 1 },
  ]);
});

test("what the editor takes for a link, a document takes: what nobody sees is no part of it", () => {
  expect(linkHref("https://exem\u00adplo.org/a\u200bb")).toBe("https://exemplo.org/ab");
  expect(linkHref(" exemplo.org/x ")).toBe("https://exemplo.org/x");
  expect(linkHref("a@exemplo.org")).toBe("mailto:a@exemplo.org");
  expect(linkHref("javascript:alert(1)")).toBeNull();
  const address = fc
    .tuple(fc.constantFrom("https://", "mailto:", ""), fc.string({ unit: "binary" }), fc.constantFrom("", ".org", "/x"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(address, (typed) => {
      const href = linkHref(typed);
      if (href !== null) expect(linkAddress(href)).toBe(href);
    }),
  );
});

test("who is refused is told where: in these words, or after those", () => {
  const long = "Chegou mais descansada e falou por muito tempo sobre a irmã que mora longe.";
  const after = doc(paragraph(text(long)), { type: "image" }, paragraph(text("Depois.")));
  expect(problemOf(after)).toMatch(/ Está depois de “Chegou mais descansada e falou por muito tempo sobre a irmã…”\.$/);
  expect(problemOf(doc(paragraph(text("Sono."), text("protocolo", link("ftp://a.test")))))).toMatch(
    /Está em “protocolo”/,
  );
  expect(problemOf(doc({ type: "image" }))).toMatch(/guardar\.$/);
});

test("what the editor says besides is taken and not kept; what it leaves unsaid is said", () => {
  const typed = doc(
    {
      type: "paragraph",
      attrs: { textAlign: null },
      content: [
        text(
          "a",
          {
            type: "link",
            attrs: { href: "https://a.test", target: "_blank", rel: "x", class: null },
          },
          { type: "bold" },
        ),
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3, type: null },
      content: [{ type: "listItem", content: [paragraph(text(""))] }],
    },
    { type: "taskList", content: [{ type: "taskItem", content: [{ type: "paragraph" }] }] },
  );
  expect(documentSchema.parse(typed).content).toEqual([
    {
      type: "paragraph",
      content: [
        {
          type: "text",
          text: "a",
          marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://a.test" } }],
        },
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    },
    {
      type: "taskList",
      content: [{ type: "taskItem", attrs: { checked: false }, content: [{ type: "paragraph" }] }],
    },
  ]);
  expect(documentSchema.parse({ type: "doc" })).toEqual(emptyDocument);
  expect(isEmptyDocument(emptyDocument)).toBe(true);
});

test("as HTML and as text it says what was written", () => {
  const value = doc(
    { type: "heading", attrs: { level: 2 }, content: [text("Plano")] },
    paragraph(text("Ela disse: "), text("<não>", { type: "bold" }), { type: "hardBreak" }, text("e riu")),
    {
      type: "taskList",
      content: [
        {
          type: "taskItem",
          attrs: { checked: true },
          content: [paragraph({ type: "mention", attrs: { kind: "task", id: "tsk_1", label: "Caminhar" } })],
        },
      ],
    },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", content: [paragraph(text("Dia"))] },
            { type: "tableCell", content: [paragraph(text("Sono"))] },
          ],
        },
      ],
    },
  );
  expect(htmlOf(value)).toBe(
    "<h2>Plano</h2><p>Ela disse: <strong>&lt;não&gt;</strong><br>e riu</p>" +
      '<ul class="rich-tasks"><li class="rich-task"><input type="checkbox" disabled checked aria-label="Feito"><div><p><span class="rich-mention" data-kind="task">Caminhar</span></p></div></li></ul>' +
      '<div class="rich-table" tabindex="0" role="group" aria-label="Tabela"><table><tbody><tr><th><p>Dia</p></th><td><p>Sono</p></td></tr></tbody></table></div>',
  );
  expect(documentToText(documentSchema.parse(value))).toBe(
    "Plano\n\nEla disse: <não>\ne riu\n\n[x] @Caminhar\n\nDia | Sono",
  );
  expect(countWords(documentSchema.parse(value))).toBe(9);
});

test("plain text stays itself through a document, however it is posted", () => {
  const plain = fc
    .array(fc.constantFrom("Dormiu bem.", "a  b", "é", "\n", "\n\n"), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(plain, (typed) => {
      const document = documentTextSchema.parse(typed.replaceAll("\n", "\r\n"));
      expect(isPlainDocument(document)).toBe(true);
      expect(documentToText(document)).toBe(typed);
    }),
  );
  expect(isPlainDocument(documentSchema.parse(doc(paragraph(text("a", { type: "bold" })))))).toBe(false);
  expect(documentFieldSchema.safeParse("{").success).toBe(false);
  expect(documentFieldSchema.parse(JSON.stringify(documentFromText("a")))).toEqual(documentFromText("a"));
});

test("canonical: one value, one text, whatever the order of its keys; one byte more is another hash", async () => {
  expect(canonicalJson({ b: [1, "\u20ac", null], a: { z: true, é: 1, A: undefined } })).toBe(
    '{"a":{"z":true,"é":1},"b":[1,"€",null]}',
  );
  const reversed = (node: DocumentNode): DocumentNode =>
    Object.fromEntries(
      Object.entries(node)
        .reverse()
        .map(([key, inner]) => [key, key === "content" ? (inner as DocumentNode[]).map(reversed) : inner]),
    ) as DocumentNode;
  const one = documentFromText("Olá, é\n\nb");
  expect(await canonicalHash(reversed(one) as RichDocument)).toBe(await canonicalHash(one));
  expect(await canonicalHash(documentFromText("Ola\u0301"))).not.toBe(await canonicalHash(documentFromText("Olá")));
  expect(await canonicalHash({ a: 1 })).toBe("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
});

test.each([
  [["Plano", "voltar ao trabalho"], "voltar ao trabalho"],
  [
    ["Avaliação", "melhor", "PLANO:", "ler juntas", "Próximos passos", "ligar na sexta"],
    "ler juntas\n\nligar na sexta",
  ],
  [["Plano", "", "Avaliação", "o plano deu certo"], ""],
  [["Planta da casa", "no quintal"], ""],
])("a note plans what stands under such headings alone: %j", (parts, planned) => {
  const content = parts.map((words, at) => {
    const inside = words === "" ? [] : [text(words)];
    return at % 2 === 0 ? { type: "heading", attrs: { level: 2 }, content: inside } : paragraph(...inside);
  });
  expect(plannedIn(documentSchema.parse(doc(...content)))).toBe(planned);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./addresses";

const linksIn = (text: string) => piecesOf(text).flatMap(({ text, href }) => (href === undefined ? [] : [text]));

test.each([
  ["Veja https://cvv.org.br.", ["https://cvv.org.br"]],
  ["(https://pt.wikipedia.org/wiki/Sono_(biologia))", ["https://pt.wikipedia.org/wiki/Sono_(biologia)"]],
  ["HTTP://Exemplo.com/a?b=1&c=2#d, e depois", ["HTTP://Exemplo.com/a?b=1&c=2#d"]],
  ["dois: https://a.com/x;https://b.com", ["https://a.com/x;https://b.com"]],
  ["https://a.com/x\nhttps://b.com!", ["https://a.com/x", "https://b.com"]],
  ["“https://a.com/ação”", ["https://a.com/ação"]],
  ["sem endereço nenhum", []],
  ["javascript:alert(1) data:text/html,x file:///etc", []],
  ["https://banco.com@outro.com", []],
  ["https://localhost/x http:// https://. https://", []],
])("%s", (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test("an address leads where a browser would go, and nowhere else", () => {
  expect(piecesOf("a https://exemplo.com/é b")).toEqual([
    { text: "a " },
    { text: "https://exemplo.com/é", href: "https://exemplo.com/%C3%A9" },
    { text: " b" },
  ]);
});

test("the pieces are the text, and each address is http or https", () => {
  const part = fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.constant(")."));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join(" ");
      const pieces = piecesOf(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { href } of pieces) expect(href ?? "https:").toMatch(/^https?:/);
    }),
  );
});

test("a long text of brackets is read in a moment", () => {
  const begun = performance.now();
  piecesOf(`https://a.com/${"(".repeat(20_000)}${")".repeat(20_000)}`);
  piecesOf(`https://a.com/${").".repeat(2_000)}`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

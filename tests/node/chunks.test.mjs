import { expect, test } from "vitest";
import { allowedRequests, joinPieces } from "../../scripts/chunks/join.mjs";
import { iconFiles, shapesOf, withOwnFiles } from "../../scripts/icons.mjs";

/** @param {string} id @param {number} bytes @param {number[]} pages @param {any[]} needs */
function piece(id, bytes, pages, needs = []) {
  return { ids: [id], bytes, pages: new Set(pages), needs: new Set(needs) };
}
const idsOf = (files) => files.map(({ ids }) => [...ids].sort().join("+")).sort();
const every = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

test("crumbs join what the same pages load, and something large stays with those who need it", () => {
  const pieces = [piece("frame", 90_000, every), piece("crumb", 100, every.slice(1)), piece("large", 9000, [0, 1])];
  expect(idsOf(joinPieces(pieces, Array(10).fill(3)))).toEqual(["crumb+frame", "large"]);
});

test("a page of many pieces comes within its requests, at the price of bytes", () => {
  const many = Array.from({ length: 20 }, (_, at) => piece(`p${at}`, 800, [0, 1 + (at % 9)]));
  const files = joinPieces(many, Array(10).fill(3));
  expect(3 + files.filter(({ pages }) => pages.has(0)).length).toBeLessThanOrEqual(allowedRequests);
  expect(files.flatMap(({ ids }) => ids)).toHaveLength(20);
});

test("a page comes within its requests although every joining is dear", () => {
  const many = Array.from({ length: 14 }, (_, at) => piece(`p${at}`, 40_000, [0, 1 + (at % 9)]));
  const files = joinPieces(many, Array(10).fill(3));
  expect(3 + files.filter(({ pages }) => pages.has(0)).length).toBe(allowedRequests);
});

test("files never need each other in a circle", () => {
  const low = piece("low", 50, every);
  const between = piece("between", 50_000, [0, 1, 2], [low]);
  const top = piece("top", 50, [0, 1, 2, 3], [low, between]);
  const files = joinPieces([low, between, top], Array(10).fill(11));
  const fileOf = new Map(files.flatMap((file) => file.ids.map((id) => [id, file])));
  if (fileOf.get("low") === fileOf.get("top")) expect(fileOf.get("between")).toBe(fileOf.get("low"));
  for (const file of files) for (const needed of file.needs) expect(needed.needs.has(file)).toBe(false);
});

test("an icon becomes its shapes, without the keys that React would want", () => {
  const code = `const __iconData = {\n  name: "x",\n  node: [\n    ["path", { d: "M18 6 6 18", key: "a" }]\n  ],\n  aliases: ["y"]\n};\n`;
  expect(shapesOf(code)).toBe('<path d="M18 6 6 18"/>');
  // Written in another way, lucide's own component would come along: no build is made of that.
  expect(() => shapesOf("export { default } from './x.mjs';")).toThrow("in another way");
});

test("an icon is asked of its own file, by whichever of its names", () => {
  const index = `export { default as Fingerprint, default as FingerprintPattern } from './icons/fingerprint-pattern.mjs';\nexport { default as X, default as XIcon } from './icons/x.mjs';\n`;
  const files = iconFiles(index);
  const code = `import { Fingerprint, XIcon as Close } from "lucide-react";\nimport { icon } from "./x";\n`;
  expect(withOwnFiles(code, files)).toBe(
    `import Fingerprint from "lucide-react/icons/fingerprint-pattern"; import Close from "lucide-react/icons/x";\nimport { icon } from "./x";\n`,
  );
  expect(() => withOwnFiles(`import { Nothing } from "lucide-react";`, files)).toThrow("no icon Nothing");
  expect(() => withOwnFiles(`import * as Icons from "lucide-react";`, files)).toThrow("by their names");
});

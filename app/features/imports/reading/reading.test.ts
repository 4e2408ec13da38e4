import { expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { guessColumns } from "./guess-columns";
import { readCsv } from "./read-csv.server";
import { readDay } from "./read-day";
import { peopleColumns } from "../people/people-columns";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const textOf = (bytes: Uint8Array, encoding?: "utf-8" | "latin-1") => {
  const read = decodeText(bytes, encoding);
  return "text" in read ? read.text : `problem: ${read.problem}`;
};

test("accents are read from UTF-8 with and without its mark, from Latin-1 and from UTF-16 with its mark", () => {
  const said = "nome;e-mail\r\nÂngela Conceição;a@b.test";
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...said].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  for (const bytes of [bytesOf(said), bytesOf(`\ufeff${said}`), latin1(said), utf16]) expect(textOf(bytes)).toBe(said);
  expect(textOf(latin1(said), "latin-1")).toBe(said);
  expect(textOf(latin1(said), "utf-8")).toMatch(/^problem: .*UTF-8/);
  expect(textOf(bytesOf("Ç"), "latin-1")).toBe("Ã‡");
});

test("what is no text is said to be none: a workbook, a ZIP, a PDF, NUL", () => {
  for (const signs of [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x1f, 0x8b, 8, 0],
    [0x25, 0x50, 0x44, 0x46],
  ])
    expect(textOf(new Uint8Array([...signs, 65, 66]))).toMatch(/^problem: /);
  expect(textOf(bytesOf("nome;e-mail\nA\0;b"))).toMatch(/^problem: .*não são texto/);
});

test("separators are found, quotes hold separators, breaks and quotes, and empty rows at the end are none", () => {
  const rows = [
    ["nome", "e-mail"],
    ['Rosa "Lia"; a\nprimeira', "r@b.test"],
  ];
  for (const sep of [";", ",", "\t"]) {
    const text = `nome${sep}e-mail\r\n"Rosa ""Lia""; a\nprimeira"${sep}r@b.test\r\n${sep}\r\n\r\n`;
    expect(readCsv(text)).toEqual({ rows });
  }
  expect(readCsv("a;b\n1,5;2", ";")).toEqual({
    rows: [
      ["a", "b"],
      ["1,5", "2"],
    ],
  });
});

const problem = (text: string) => {
  const read = readCsv(text);
  return "problem" in read ? read.problem : `rows: ${read.rows.length}`;
};

test("a file at the limits is read, one beyond is refused in words, and none takes long", () => {
  const began = Date.now();
  const many = (n: number) => `nome;e-mail\n${"Rosa;r@b.test\n".repeat(n)}`;
  expect(problem(many(2000))).toBe("rows: 2001");
  expect(problem(many(2001))).toMatch(/mais de 2\.000 linhas/);
  expect(problem(many(250_000))).toMatch(/mais de 2\.000 linhas/);
  expect(problem(`${"a;".repeat(99)}a\n1`)).toBe("rows: 2");
  expect(problem(`${"a;".repeat(100_000)}\n1`)).toMatch(/mais de 100 colunas/);
  expect(problem(`${'"a";'.repeat(100_000)}\n1`)).toMatch(/mais de 100 colunas/);
  expect(problem(`nome;e-mail\n"Rosa;r@b.test\n${"x;y\n".repeat(1000)}`)).toMatch(
    /Na linha 2 uma aspa abre e não fecha/,
  );
  expect(problem(`a\n${"x".repeat(60_001)}`)).toMatch(/60\.000 caracteres/);
  expect(problem(`a\n${'""""'.repeat(500_000)}`)).toMatch(/caracteres|aspa/);
  for (const empty of ["", "\n\n", "nome;e-mail", ";;;\n;;;"]) expect(problem(empty)).toMatch(/linha de títulos/);
  expect(Date.now() - began).toBeLessThan(4000);
});

test("columns are guessed by their heads, each once, the very words first", () => {
  expect(guessColumns(peopleColumns, ["CRP", "Nome completo", "E-MAIL ", "Data de Nascimento", "Psicóloga"])).toEqual({
    name: 1,
    email: 2,
    crp: 0,
    birthDate: 3,
    psychologist: 4,
  });
  expect(guessColumns(peopleColumns, ["Nome da mãe", "Nome", "Email principal"])).toEqual({ name: 1, email: 2 });
  expect(guessColumns(peopleColumns, ["?", "", "x"])).toEqual({});
});

test.each([
  ["26/11/1990", "1990-11-26"],
  ["1/2/90", "1990-02-01"],
  ["01-02-05", "2005-02-01"],
  ["1990-11-26", "1990-11-26"],
  [" 26.11.1990 ", "1990-11-26"],
  ["31/02/1990", null],
  ["11/26/1990", null],
  ["32874", null],
  ["ontem", null],
])("a day written %s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

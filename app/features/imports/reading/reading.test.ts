import { expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { guessColumns } from "./guess-columns";
import { readCsv } from "./read-csv.server";
import { csvText } from "~/lib/text/csv";
import { readDay, writesMonthFirst } from "./read-day";
import { momentIn } from "./read-moment";
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
  ["1990/11/26", "1990-11-26"],
  ["26/11/1990 00:00:00", "1990-11-26"],
  ["1990-11-26T00:00:00.000Z", "1990-11-26"],
  ["26/11/1990 10:00", null],
  ["31/02/1990", null],
  ["11/26/1990", null],
  ["32874", null],
  ["ontem", null],
])("a day written %s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test("what programs put before, behind and around a table is none of it", () => {
  const rows = [
    ["nome", "e-mail"],
    ["Rosa", "r@b.test"],
  ];
  const bare = "nome;e-mail\r\nRosa;r@b.test\r\n";
  for (const text of [
    `sep=;\r\n${bare}`,
    `"sep=;"\n${bare}`,
    `\ufeff\ufeff${bare}`,
    `\r\n;;\r\n\t\n${bare}`,
    bare.replaceAll(/\r\n/g, `${";".repeat(255)}\r\n`),
    bare.replaceAll("\r\n", "\r"),
    "nome|e-mail\nRosa|r@b.test",
    'nome;e-mail\r\n="Rosa";="r@b.test"\r\n',
  ])
    expect(readCsv(text), JSON.stringify(text)).toEqual({ rows });
  // Lines that end now so, now so: no row swallows the next.
  for (const mixed of [
    "nome;e-mail\r\nRosa;r@b.test\nLia;l@b.test\n",
    "nome;e-mail\nRosa;r@b.test\r\nLia;l@b.test\r\n",
  ])
    expect(readCsv(mixed)).toEqual({ rows: [...rows, ["Lia", "l@b.test"]] });
  expect(problem("<html><table><tr><td>nome</td></tr></table></html>")).toMatch(/página da web/);
});

test("what went out from here comes in as it was, formulas that were made safe too", () => {
  const rows = [
    ["texto", "outro"],
    ["=1+1", "-Chegou atrasada"],
    ['Disse: "-x", e "=y"', "a, -b; +c\n@d"],
    ["d'água", "'aspas' no começo"],
  ];
  expect(readCsv(csvText(rows))).toEqual({ rows });
});

const reader = { zone: "America/Sao_Paulo", now: Date.UTC(2026, 10, 29, 12) };

test.each([
  ["26/11/2026", "14h30", "17:30"],
  ["26/11/2026", "2:30 PM", "17:30"],
  ["26/11/2026 2:30 p.m.", "", "17:30"],
  ["26/11/2026", "12:30 AM", "03:30"],
  ["26/11/2026", "12:30 PM", "15:30"],
  ["26/11/2026", "2:30 da tarde", "17:30"],
  ["26/11/2026", "14:30 PM", "17:30"],
  ["26/11/2026", "9:5", "12:05"],
  ["26/11/2026", "14:30:00.000", "17:30"],
  ["26/11/2026", "14:30 - 15:20", "17:30"],
  ["26/11/2026", "14:30 (online)", "17:30"],
  ["26/11/2026", "às 14h", "17:00"],
  ["2026-11-26T14:30:00Z", "", "14:30"],
  ["2026-11-26 14:30:00-05:00", "", "19:30"],
  ["2026-11-26 14:30:00+00", "", "14:30"],
  ["2026-11-26T14:30", "", "17:30"],
  ["26/11/2026, 14:30", "", "17:30"],
  ["26/11/2026 - 14:30", "", "17:30"],
  ["qui., 26/11/2026 às 14:30", "", "17:30"],
  ["26/11/2026", "11:30 - 12:20 PM", null],
  ["26/11/2026", "14.30", null],
  ["26/11/2026", "2:30 xyz", null],
  ["26/11/2026", "0:30 PM", null],
  ["26/11/2026", "25:00", null],
])("%s %s is a moment, or says that it is none", (date, time, utc) => {
  const faults: never[] = [];
  const at = momentIn({ date, time }, reader, faults);
  expect(faults.length).toBe(utc === null ? 1 : 0);
  expect(utc === null ? null : new Date(at).toISOString()).toBe(utc === null ? null : `2026-11-26T${utc}:00.000Z`);
});

test("a column that writes months first is known when one of its days can be read no other way", () => {
  expect(writesMonthFirst(["01/02/2026", "12/31/25", ""])).toBe(true);
  expect(writesMonthFirst(["01/02/2026", "31/12/25"])).toBe(false);
  expect(writesMonthFirst(["12/31/25", "31/12/25"])).toBe(false);
  expect(writesMonthFirst(["01/02/2026", "2026-12-31"])).toBe(false);
});

import { expect, test } from "vitest";
import { byteRangeOf } from "./byte-range";
import { dispositionOf, safeName } from "./file-name";

test("a name is one line without path, signs with a meaning or hidden ones, and ends as the content says", () => {
  for (const [name, safe] of [
    ["praia.JPG", "praia.jpg"],
    ["fatura.pdf.exe", "fatura.pdf.jpg"],
    ["../../etc/passwd", "passwd.jpg"],
    ["C:\\fotos\\eu.png", "eu.jpg"],
    ["a\u202egpj.exe", "agpj.jpg"],
    ['x"><script>.jpg', "x___script_.jpg"],
    ["linha\r\nSet-Cookie: x", "linha Set-Cookie_ x.jpg"],
    ["....", "arquivo.jpg"],
    ["", "arquivo.jpg"],
    ["Coração é ação.heic", "Coração é ação.jpg"],
    ["Laudo 12.05.2024", "Laudo 12.05.2024.jpg"],
    ["Laudo 12.05.2024.PDF", "Laudo 12.05.2024.jpg"],
    ["Exame v1.2", "Exame v1.2.jpg"],
    ["Receita da Dra.Maria", "Receita da Dra.Maria.jpg"],
    [".jpg", "jpg.jpg"],
  ]) {
    expect(safeName(name ?? "", "image/jpeg")).toBe(safe);
  }
  expect([...safeName("😀".repeat(500), "audio/webm")]).toHaveLength(120);
});

test("a name is made safe in time that does not grow with it, whatever it is made of", () => {
  for (const piece of [".", " ", "\t", "\u200b", "\ud800", "a.", "/", "\\", "%", "\n.", "é\u0301"]) {
    const started = performance.now();
    const names = [2_000_000, 0].map((room) => `a${piece.repeat(500_000)}a${" ".repeat(room)}a.pdf`);
    for (const name of names) expect([...safeName(name, "application/pdf")].length).toBeLessThanOrEqual(120);
    // A quadratic pattern takes hours for this.
    expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(2000);
  }
});

test("a disposition is ASCII with the true name beside it, and nothing breaks out of it", () => {
  expect(dispositionOf("inline", "Coração.jpg")).toBe(
    "inline; filename=\"Coracao.jpg\"; filename*=UTF-8''Cora%C3%A7%C3%A3o.jpg",
  );
  expect(dispositionOf("attachment", `a"b\\c(1)'.pdf`)).toBe(
    "attachment; filename=\"a_b_c(1)'.pdf\"; filename*=UTF-8''a%22b%5Cc%281%29%27.pdf",
  );
});

test("a range is what RFC 9110 says, or the whole", () => {
  for (const [header, range] of [
    [null, null],
    ["bytes=0-", { first: 0, last: 99 }],
    ["bytes=10-19", { first: 10, last: 19 }],
    ["bytes=90-1000", { first: 90, last: 99 }],
    ["bytes=-5", { first: 95, last: 99 }],
    ["bytes=-500", { first: 0, last: 99 }],
    ["bytes=100-", null],
    ["bytes=-0", null],
    ["bytes=5-2", null],
    ["bytes=0-1,5-6", null],
    ["items=0-1", null],
    ["bytes=-", null],
  ] as const) {
    expect(byteRangeOf(header, 100), String(header)).toEqual(range);
  }
});

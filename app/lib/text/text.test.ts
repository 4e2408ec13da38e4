import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText, fold, hasAddress, isVisible } from "./text";

test.each([
  "https://evil.test/entrar",
  "Acesse evil.test/conta agora",
  "algo.com",
  "ALGO.COM.BR",
  "visite www.algo",
  "ana@exemplo",
  "ana＠exemplo",
  "evil．test",
  "evil。test",
  "evil｡test",
  "clínica-luz.com.br: confirme seus dados",
  "xn--80ak6aa92e.com",
  "почта.рф",
  "10.0.0.1",
])("%j looks like an address", (text) => {
  expect(hasAddress(text)).toBe(true);
});

test.each([
  "Clínica Luz & Mar",
  "Dra. Ana Lúcia d'Ávila",
  "Espaço São José Ltda.",
  "Centro 24h",
  "Vida Plena S.A.",
  "J.P. Souza",
  "Instituto 2.0 – Unidade Sul (3º andar)",
  "Grupo A/B: Saúde",
  "Owww, que calma",
])("%j is a name", (text) => {
  expect(hasAddress(text)).toBe(false);
});

test("a text of any length is judged in a moment", () => {
  for (const piece of ["1", "1.", "a", "a.", "a-", "-", "www", "1.1.", "\u0301"]) {
    const started = performance.now();
    expect(typeof hasAddress(piece.repeat(200_000))).toBe("boolean");
    expect(performance.now() - started, piece).toBeLessThan(2000);
  }
});

test("what is plain stays as it is, by the long way as by the short one", () => {
  const long = (text: string) => cleanText(`${text}\u0000`); // a control character sends it the long way, and goes
  const plain = [...Array(0x250).keys(), 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x20ac, 0x301, 0x200d];
  for (const code of plain)
    expect(cleanText(`a${String.fromCodePoint(code)}e`)).toBe(long(`a${String.fromCodePoint(code)}e`));
  const character = fc.oneof(
    fc.constantFrom(...plain.map((code) => String.fromCodePoint(code))),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      expect(cleanText(characters.join(""))).toBe(long(characters.join("")));
    }),
  );
});

test("control characters go, and every line break is one character", () => {
  expect(cleanText("a\u0000b\u001bc\u007fd\u0085e\ud800f\ufffe")).toBe("abcdef");
  expect(cleanText("um\r\ndois\rtrês\n\tquatro\u2028cinco\u000bseis")).toBe("um\ndois\ntrês\n\tquatro\ncinco\nseis");
});

test("what hides or turns text around goes, and letters with accents are one character", () => {
  expect(cleanText("so\u00adno\u200b \u202eabc\u202c \u2066x\u2069\ufeff \u{e0041}")).toBe("sono abc x ");
  expect(cleanText("fami\u0301lia")).toBe("família");
  expect(cleanLine("\u200eAna \n\u00a0 Lúcia\u200f ")).toBe("Ana Lúcia");
});

test.each(["👩‍👩‍👧 ❤️ 🏳️‍🌈", "👨🏽‍⚕️ ❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣", "می‌خواهم", "क्‍ष", "שלום\u200f"])("%s stays whole", (text) => {
  expect(cleanText(text)).toBe(text);
});

test("a joiner that joins nothing goes", () => {
  expect(cleanText("sono\u200d \u200dso\u200dno \u200d😔\u200d\u200d \u200c")).toBe("sono sono 😔 ");
});

test("what is clean stays as it is, and cleaning makes no text longer than composing it does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
  );
});

test.each([
  ["copo d\u2019água", "d'água"],
  ["ansie\u00addade", "ansiedade"],
  ["\ufb01lho", "filho"],
  ["1º dia", "1o dia"],
  ["1ª vez", "1a vez"],
  ["bem\u2011estar", "bem-estar"],
  ["bem\u2013estar", "bem-estar"],
  ["espera\u2026", "espera..."],
  ["“calma”", '"calma"'],
  ["D´ÁGUA", "d'agua"],
  ["Saudáde\u00a0 Boa", "saudade boa"],
  ["so\u200dno", "sono"],
  ["ｆｏｍｅ", "fome"],
  ["İstanbul", "istanbul"],
  ["Straße, cœur, Ærø", "strasse, coeur, aero"],
])("stored %j is found by %j", (stored, asked) => {
  expect(fold(stored)).toContain(fold(asked));
});

test.each([
  ["d'água", "d\u2019água"],
  ["sono", "sono\u200d"],
  ["família", "fami\u0301lia"],
])("%j and %j are one tag", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test.each(["", " \n", "\u200b", "\u00ad", "\u200d\ufe0f", "\u202e", "\u0000", "\u3164", "\u2800", "\u{e0041}"])(
  "%j cannot be seen",
  (text) => {
    expect(isVisible(text)).toBe(false);
  },
);

test.each(["a", "\u200ba", "😔", "❤️", "👩‍👩‍👧", "é", ".", "日"])("%j can be seen", (text) => {
  expect(isVisible(text)).toBe(true);
});

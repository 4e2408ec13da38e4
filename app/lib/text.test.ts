import { expect, test } from "vitest";
import { hasAddress, isVisible, withoutControls, withoutHidden } from "./text";

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

test("control characters go, and every line break is one character", () => {
  expect(withoutControls("a\u0000b\u001bc\u007fd\u0085e\ud800f")).toBe("abcdef");
  expect(withoutControls("um\r\ndois\rtrês\n\tquatro")).toBe("um\ndois\ntrês\n\tquatro");
});

test("emoji stay whole, what hides or turns text around goes", () => {
  const family = "👩‍👩‍👧 ❤️ 🏳️‍🌈";
  expect(withoutHidden(withoutControls(family))).toBe(family);
  expect(withoutHidden("so\u00adno\u200b \u202eabc\u202c \u2066x\u2069\ufeff")).toBe("sono abc x");
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

import fc from "fast-check";
import { expect, test } from "vitest";
import { brCode, plainForCode, txidOf, type PixCode } from "./br-code";
import { crc16 } from "./crc16";
import { readPixKey } from "./pix-key";

const evp = "123e4567-e12b-12d1-a456-426655440000";
/** The static code that the Banco Central's manual prints. */
const published =
  "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

/** Reads a code as a bank's app does, knowing nothing of how ours is written: fields one after the other, the sum over all before it. */
function read(code: string): Map<string, string> {
  const found = new Map<string, string>();
  let rest = code;
  while (rest !== "") {
    const [, id = "", length = ""] = /^(\d\d)(\d\d)/.exec(rest) ?? [];
    const value = rest.slice(4, 4 + Number(length));
    if (id === "" || value.length !== Number(length) || found.has(id)) throw new Error(`no field at ${rest}`);
    found.set(id, value);
    rest = rest.slice(4 + value.length);
  }
  return found;
}

/** The same sum by another way: one bit after the other of the message and sixteen zeros, divided by the polynomial. */
function dividedSum(text: string): string {
  const bits = [...new TextEncoder().encode(text)].flatMap((byte) =>
    Array.from({ length: 8 }, (_, i) => (byte >> (7 - i)) & 1),
  );
  const line = [...bits, ...Array<number>(16).fill(0)].map((bit, i) => (i < 16 ? bit ^ 1 : bit));
  const divisor = [...(0x11021).toString(2)].map(Number);
  for (let i = 0; i < bits.length; i++)
    if (line[i] === 1) for (const [k, bit] of divisor.entries()) line[i + k] = (line[i + k] ?? 0) ^ bit;
  return parseInt(line.slice(-16).join(""), 2).toString(16).toUpperCase().padStart(4, "0");
}

test("the code is what the Banco Central's manual prints for the same key, name and city", () => {
  expect(brCode({ key: evp, name: "Fulano de Tal", city: "BRASILIA", amountCents: null, txid: null })).toBe(published);
});

test("the sum is CRC-16/CCITT-FALSE: its published check value, and another way of reckoning it", () => {
  expect(crc16("123456789")).toBe("29B1");
  expect(crc16("")).toBe("FFFF");
  fc.assert(fc.property(fc.string({ minLength: 2, maxLength: 60 }), (text) => crc16(text) === dividedSum(text)));
});

const codes = fc.record<PixCode>({
  key: fc.constantFrom(evp, "52998224725", "12ABC34501DE35", "+5511987654321", `${"a".repeat(66)}@exemplo.br`),
  name: fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
      fc.constant("Conceição d’Ávila e Souza Araújo"),
    )
    .map((text) => `Ana ${text}`),
  city: fc.constantFrom(
    "São Paulo",
    "Santa Bárbara d'Oeste",
    "Paraná",
    "Ji-Paraná",
    "Vila Bela da Santíssima Trindade",
  ),
  amountCents: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  txid: fc.constantFrom(null, txidOf("chg_01JQ2M3N4P5Q6R7S8T9V0W1X2Y")),
});

test("whatever is charged, another reader finds key, amount, txid, name and city in it, and the sum holds", () => {
  const property = fc.property(codes, (said) => {
    const code = brCode(said);
    expect(code).toMatch(/^[\x20-\x7e]+$/);
    const fields = read(code);
    const [account, more] = [read(fields.get("26") ?? ""), read(fields.get("62") ?? "")];
    expect([account.get("00"), account.get("01")]).toEqual(["br.gov.bcb.pix", said.key]);
    expect([fields.get("00"), fields.get("52"), fields.get("53"), fields.get("58")]).toEqual([
      "01",
      "0000",
      "986",
      "BR",
    ]);
    const amount = fields.get("54");
    expect(amount === undefined ? null : Math.round(Number(amount) * 100)).toBe(said.amountCents);
    expect(more.get("05")).toBe(said.txid ?? "***");
    expect(fields.get("59")?.length).toBeLessThanOrEqual(25);
    expect(fields.get("60")?.length).toBeLessThanOrEqual(15);
    expect([...fields.keys()].at(-1)).toBe("63");
    expect(fields.get("63")).toBe(dividedSum(code.slice(0, -4)));
  });
  fc.assert(property, { numRuns: 300 });
});

test("a long name ends at a word, without accents; a txid is 25 letters and digits that tell two charges apart", () => {
  expect(plainForCode("Conceição Aparecida d’Ávila e Souza", 25)).toBe("Conceicao Aparecida");
  expect(plainForCode("Vila Bela da Santíssima Trindade", 15)).toBe("Vila Bela da");
  expect(plainForCode("D'Ávila & Søren Łukasz Strauß", 40)).toBe("DAvila Soren Lukasz Strauss");
  expect(txidOf("chg_01JQ2M3N4P5Q6R7S8T9V0W1X2Y")).toBe("1JQ2M3N4P5Q6R7S8T9V0W1X2Y");
  expect(() => brCode({ key: evp, name: "Ana", city: "Natal", amountCents: 1, txid: "com espaço" })).toThrow(
    RangeError,
  );
});

test("a key is kept as the directory of keys has it, however it was typed", () => {
  expect(readPixKey("cpf", "529.982.247-25")).toBe("52998224725");
  expect(readPixKey("cnpj", "12.abc.345/01de-35")).toBe("12ABC34501DE35");
  expect(readPixKey("phone", "(11) 98765-4321")).toBe("+5511987654321");
  expect(readPixKey("email", " Beatriz@Exemplo.COM.br ")).toBe("beatriz@exemplo.com.br");
  expect(readPixKey("random", "123E4567E12B12D1A456426655440000")).toBe(evp);
  for (const pasted of [`{${evp}}`, evp.replaceAll("-", "–")]) expect(readPixKey("random", pasted)).toBe(evp);
  const none = [
    ["cpf", "11987654321"],
    ["phone", "5299822472"],
    ["email", "a@b"],
    ["email", `${"a".repeat(70)}@exemplo.br`],
  ] as const;
  for (const [kind, text] of [...none, ["random", "123"], ["cnpj", "52998224725"]] as const)
    expect(readPixKey(kind, text), `${kind} ${text}`).toBeNull();
});

import { crc16 } from "./crc16";

/** Who is paid by Pix, and how much for what. */
export type PixCode = {
  /** As the directory of keys (DICT) has it: `readPixKey`. */
  key: string;
  /** Whatever they are called: made fit for the code here. */
  name: string;
  city: string;
  /** Centavos; null: whoever pays says how much. */
  amountCents: number | null;
  /** [A-Za-z0-9], 25 at most; null: none (`***`). */
  txid: string | null;
};

/** Longest name and city that the code takes. */
const mostName = 25;
const mostCity = 15;

/** One field: its id, the length of its value in two digits, its value. */
function field(id: string, value: string): string {
  if (value.length > 99) throw new RangeError("too long for the code");
  return id + String(value.length).padStart(2, "0") + value;
}

/** Letters that have a plain spelling but no accent to take off. */
const plainLetters: Record<string, string> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  ß: "ss",
  đ: "d",
  Đ: "D",
  æ: "ae",
  Æ: "AE",
};

/** A text without accents and without what some banks' readers stumble over, cut at a word where one ends in time. */
export function plainForCode(text: string, most: number): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[łŁøØßđĐæÆ]/g, (letter) => plainLetters[letter] ?? "")
    .replace(/[^A-Za-z0-9 .-]/g, "")
    .replace(/ +/g, " ")
    .trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1);
  const end = cut.lastIndexOf(" ");
  return (end >= most / 2 ? cut.slice(0, end) : plain.slice(0, most)).trim();
}

/** What is asked of who gets the money: of name and city something must be left for the code. */
export function isFitForCode({ name, city }: Pick<PixCode, "name" | "city">): boolean {
  return plainForCode(name, mostName) !== "" && plainForCode(city, mostCity) !== "";
}

/** Reais with a point, as EMV writes amounts. */
const amount = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/**
 * A static Pix code as text, to be copied or drawn as QR code. No provider has part in it (Banco Central, "Manual de Padrões para
 * Iniciação do Pix"; EMV QR Code Specification for Payment Systems, merchant-presented mode).
 * @throws RangeError for a key or txid that does not fit
 */
export function brCode({ key, name, city, amountCents, txid }: PixCode): string {
  if (txid !== null && !/^[A-Za-z0-9]{1,25}$/.test(txid)) throw new RangeError("no txid");
  const body = [
    field("00", "01"),
    field("26", field("00", "br.gov.bcb.pix") + field("01", key)),
    field("52", "0000"),
    field("53", "986"),
    ...(amountCents === null ? [] : [field("54", amount(amountCents))]),
    field("58", "BR"),
    field("59", plainForCode(name, mostName)),
    field("60", plainForCode(city, mostCity)),
    field("62", field("05", txid ?? "***")),
    "6304",
  ].join("");
  return body + crc16(body);
}

/** The txid of a charge: what follows its prefix, without the first digit, which is 0 until the year 10889. 25 characters. */
export function txidOf(chargeId: string): string {
  return chargeId.slice(-25);
}

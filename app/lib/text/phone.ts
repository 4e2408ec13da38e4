import { cleanLine } from "./text";

/** Longer than any way of writing one number. */
const longest = 64;

/**
 * Public services of three digits (Anatel, Res. 749/2022) that somebody in need may be told to call: human rights, social security, SUS,
 * guard, city, women, reports, CVV, police, highways, SAMU, firemen and the like. No other three digits, which are mostly half a number.
 */
const service = /^1(00|28|3[56]|5[036]|8[018]|9[0-47-9])$/;

/** One number, out of what people type, paste or share: its digits, and how another country is announced before them; null when it is none. */
function typedDigits(text: string): { digits: string; abroad: string | undefined } | null {
  if (text.length > longest) return null;
  const plain = cleanLine(text.normalize("NFKC")).replace(/^tel:\s*/i, "");
  if (!/^[\d\s()+./\-\u2010-\u2015\u2212]*$/.test(plain.replace(/^([(\s]*0)xx/i, "$1"))) return null;
  if (/(?!^)\+/.test(plain.replace(/^[\s(]+/, ""))) return null; // a second number
  return { digits: plain.replace(/\D/g, ""), abroad: /^[\s(]*(\+|00)/.exec(plain)?.[1] };
}

/**
 * The digits of a number in Brazil (area code and subscriber); null when it is a number of another country or no number.
 * Understood: any spaces, hyphens, dots, slashes and parentheses, what hides between them, `tel:`, +55 and 0055 and 55, the
 * trunk's 0 with or without a carrier's two digits ("0 15 11 …", "0xx11 …").
 */
function nationalDigits(text: string): string | null {
  const typed = typedDigits(text);
  if (typed === null) return null;
  const { digits, abroad } = typed;
  const [, called] = /^(?:00)?55(0?\d{10,12})$/.exec(digits) ?? [];
  if (abroad !== undefined) return called === undefined ? null : withoutTrunk(called);
  return withoutTrunk(digits.length >= 12 && called !== undefined ? called : digits);
}

/** Without the 0 (and the carrier's digits, when they are there) that is dialled before an area code. */
function withoutTrunk(digits: string): string {
  return digits.replace(/^0(?:\d{2}(?=\d{10,11}$))?(?=\d{10,11}$)/, "");
}

/** Whether these are a mobile: area codes 11–99 without a zero, nine digits that begin with 9 (Anatel, Res. 749/2022). */
function isMobile(national: string): boolean {
  return /^[1-9]{2}9\d{8}$/.test(national);
}

/** A Brazilian mobile number in E.164 (`+5511987654321`) as people type and paste it, or null when the text is none. */
export function brazilianMobile(text: string): string | null {
  const national = nationalDigits(text);
  return national !== null && isMobile(national) ? `+55${national}` : null;
}

/**
 * Any Brazilian number somebody may be asked to call, in E.164: mobile, landline (eight digits that begin with 2–5) or 0800
 * (`+55800…`); null when the text is none.
 */
export function brazilianPhone(text: string): string | null {
  const national = nationalDigits(text);
  if (national === null) return null;
  const mayBeCalled = isMobile(national) || /^([1-9]{2}[2-5]\d{7}|0?800\d{7})$/.test(national);
  return mayBeCalled ? `+55${national.replace(/^0/, "")}` : null;
}

/**
 * Any number that somebody may call from here: `brazilianPhone`; what is dialled without an area code, as it is dialled (a public
 * service's three digits, 188 or 192, and 300X or 400X with four more: Anatel, Res. 749/2022); and one of another country, in
 * E.164, when it says so with a + (after 00 come a carrier's two digits in Brazil, and nobody can tell them from a country's).
 * Null when the text is none.
 */
export function callableNumber(text: string): string | null {
  const inBrazil = brazilianPhone(text);
  if (inBrazil !== null) return inBrazil;
  const { digits, abroad } = typedDigits(text) ?? { digits: "" };
  if (abroad === undefined) return service.test(digits) || /^[34]00\d{5}$/.test(digits) ? digits : null;
  return abroad === "+" && /^(?!55|0)\d{8,15}$/.test(digits) ? `+${digits}` : null;
}

/**
 * The ways in which WhatsApp may write a Brazilian mobile (E.164): with and without the nine that mobiles got in 2012–2016, for accounts
 * that are older keep the number they began with. Any other number is itself.
 */
export function spellingsOf(e164: string): string[] {
  const [, area, subscriber] = /^\+55([1-9]{2})9?([6-9]\d{7})$/.exec(e164) ?? [];
  return area && subscriber ? [`+55${area}9${subscriber}`, `+55${area}${subscriber}`] : [e164];
}

/** A number as people write it: +55 11 98765-4321, 0800 123 4567, 4004 1234, 188; one of another country is as it is. */
export function formatPhone(e164: string): string {
  const [, free, one, two] = /^\+55(800)(\d{3})(\d{4})$/.exec(e164) ?? [];
  if (free) return `0${free} ${one} ${two}`;
  if (/^\d{8}$/.test(e164)) return `${e164.slice(0, 4)} ${e164.slice(4)}`;
  const [, area, first, second] = /^\+55(\d{2})(\d{4,5})(\d{4})$/.exec(e164) ?? [];
  return area ? `+55 ${area} ${first}-${second}` : e164;
}

/** The address that calls a number. 0800 is called without country code, or it does not get through; 188 and 4004 1234 have none. */
export function telHref(e164: string): string {
  return `tel:${e164.replace(/^\+55(?=800\d{7}$)/, "0")}`;
}

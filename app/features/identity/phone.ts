/**
 * A Brazilian mobile number in E.164 (`+5511987654321`), or null when the text is none: area codes 11–99 without a zero, nine
 * digits that begin with 9 (Anatel, Res. 749/2022). Spaces, hyphens, parentheses and the country code are optional.
 */
export function brazilianMobile(text: string): string | null {
  if (!/^[\d\s()+.-]{10,24}$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const national = digits.length === 13 && digits.startsWith("55") ? digits.slice(2) : digits;
  return /^[1-9]{2}9\d{8}$/.test(national) ? `+55${national}` : null;
}

/** A number as people write it: +55 11 98765-4321, 0800 123 4567. */
export function formatPhone(e164: string): string {
  const [, free, one, two] = /^\+55(800)(\d{3})(\d{4})$/.exec(e164) ?? [];
  if (free) return `0${free} ${one} ${two}`;
  const [, area, first, second] = /^\+55(\d{2})(\d{4,5})(\d{4})$/.exec(e164) ?? [];
  return area ? `+55 ${area} ${first}-${second}` : e164;
}

/**
 * Any Brazilian number somebody may be asked to call, in E.164: mobile, landline (eight digits that begin with 2–5) or 0800
 * (`+55800…`); null when the text is none.
 */
export function brazilianPhone(text: string): string | null {
  const mobile = brazilianMobile(text);
  if (mobile !== null || !/^[\d\s()+.-]{10,24}$/.test(text)) return mobile;
  const digits = text.replace(/\D/g, "");
  const national = /^55\d{10}$/.test(digits) ? digits.slice(2) : digits;
  return /^([1-9]{2}[2-5]\d{7}|0?800\d{7})$/.test(national) ? `+55${national.replace(/^0/, "")}` : null;
}

/** The address that calls a number. 0800 is called without country code, or it does not get through. */
export function telHref(e164: string): string {
  return `tel:${e164.replace(/^\+55(?=800\d{7}$)/, "0")}`;
}

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

/** A number as people write it: +55 11 98765-4321. */
export function formatPhone(e164: string): string {
  const [, area, first, second] = /^\+55(\d{2})(\d{5})(\d{4})$/.exec(e164) ?? [];
  return area ? `+55 ${area} ${first}-${second}` : e164;
}

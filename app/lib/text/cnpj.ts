import { cleanLine } from "./text";

/**
 * The check digit (0–9) of these signs: mod 11 with weights 2 to 9 from the right, again and again. A sign counts as its code less 48,
 * so that a digit is itself and "A" is 17 (IN RFB 2.229/2024: letters since July 2026).
 */
function checkDigit(signs: string): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += (signs.charCodeAt(i) - 48) * (((signs.length - 1 - i) % 8) + 2);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** The fourteen signs of a CNPJ as people type and paste it, in capitals; null when it is none. Fourteen equal signs are none. */
export function readCnpj(text: string): string | null {
  if (text.length > 40) return null;
  const plain = cleanLine(text.normalize("NFKC")).toUpperCase();
  if (!/^[\dA-Z\s./\-\u2010-\u2015\u2212]*$/.test(plain)) return null;
  const signs = plain.replace(/[^\dA-Z]/g, "");
  if (!/^[\dA-Z]{12}\d{2}$/.test(signs) || /^(.)\1*$/.test(signs)) return null;
  const first = checkDigit(signs.slice(0, 12));
  const second = checkDigit(signs.slice(0, 13));
  return signs.endsWith(`${first}${second}`) ? signs : null;
}

/** A CNPJ as people write it: 11.222.333/0001-81. */
export function formatCnpj(signs: string): string {
  return signs.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, "$1.$2.$3/$4-$5");
}

import { cleanLine } from "./text";

/** The check digit (0–9) of these digits: mod 11 with weights from `heaviest` down to 2 (Receita Federal). */
function checkDigit(digits: string, heaviest: number): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (heaviest - i);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** The eleven digits of a CPF as people type and paste it; null when it is none. Eleven equal digits pass the sum and are none. */
export function readCpf(text: string): string | null {
  if (text.length > 40) return null;
  const plain = cleanLine(text.normalize("NFKC"));
  if (!/^[\d\s./\-\u2010-\u2015\u2212]*$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, "");
  if (digits.length !== 11 || /^(\d)\1*$/.test(digits)) return null;
  const first = checkDigit(digits.slice(0, 9), 10);
  const second = checkDigit(digits.slice(0, 10), 11);
  return digits.endsWith(`${first}${second}`) ? digits : null;
}

/** A CPF as people write it: 529.982.247-25. */
export function formatCpf(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, "$1.$2.$3-$4");
}

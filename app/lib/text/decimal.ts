/**
 * A number as it is written in Brazil: "5", "−3", "5,5", "1.200,5"; with a point where it can mean nothing else ("5.5"). Null for what is no
 * number, and for what could be two: "1.200" is one thousand two hundred here, and one and a fifth on a keyboard that writes points.
 */
export function decimalFrom(typed: string): number | null {
  const said = typed.trim().replace(/^[−–]/, "-");
  if (said.length > 40) return null;
  if (/^-?\d+(,\d+)?$/.test(said)) return Number(said.replace(",", "."));
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(said)) return Number(said.replaceAll(".", "").replace(",", "."));
  return /^-?\d+\.(\d{1,2}|\d{4,})$/.test(said) ? Number(said) : null;
}

const plain = new Intl.NumberFormat("pt-BR", { useGrouping: false, maximumFractionDigits: 20 });

/** A number as a field shows it: `decimalFrom` reads it again as the same. */
export function decimalText(value: number): string {
  return plain.format(value);
}

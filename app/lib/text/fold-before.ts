/**
 * How texts were folded until November 2026 (accents and case only). Names in order and blind indexes of tags that were stored then
 * stand under it: whoever looks for such a key looks under both (`fold`). Nothing new is stored under it.
 */
export function foldBefore(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Lower case without accents, one space between words: "  Saudáde  Boa" → "saudade boa". For comparing, never for showing. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

import { cleanText } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import type { FormValues } from "~/ui/draft/draft-store";

const limits = { title: 200, content: 5000 } as const;

function wordsOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? cleanText(value).trim() : "";
}

/** What a diary form lacks, field → sentence: what can be said without asking the server, in its words. */
export function lackingIn(values: FormValues): Record<string, string> {
  const lacking: Record<string, string> = {};
  if (!wordsOf(values, "mood")) lacking.mood = "Escolha como você estava, de 1 a 5.";
  if (!wordsOf(values, "content")) lacking.content = "Escreva o que você quer guardar.";
  for (const [name, max] of Object.entries(limits)) {
    if (lengthOf(wordsOf(values, name)) > max)
      lacking[name] = `Use no máximo ${max.toLocaleString("pt-BR")} caracteres.`;
  }
  return lacking;
}

import { partWords, type DocumentKind } from "../document-kinds";
import { declared, titleOf } from "../components/document-words";
import type { DocumentWords } from "./issued-document";

/** What a document says, as one text: its title, what it is for, its parts under their names. Neither codes nor registrations. */
export function documentText(kind: DocumentKind, words: DocumentWords): string {
  const others = words.others.flatMap(({ calling, procedure, analysis }) => [
    `${calling}: ${[procedure, analysis].filter(Boolean).join("\n")}`,
  ]);
  return [
    titleOf(kind, words),
    `Finalidade: ${words.purpose}`,
    ...(kind === "declaracao" ? [declared(words)] : []),
    ...words.parts.filter((part) => part.kind !== "references").map((part) => `${partWords[part.kind]}: ${part.text}`),
    ...others,
    ...(words.daysAway === null ? [] : [`Afastamento: ${words.daysAway} dias.`]),
  ].join("\n");
}

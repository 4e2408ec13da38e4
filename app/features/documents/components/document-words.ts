import { dateFormat } from "~/lib/time/date-format";
import { startOfDay } from "~/lib/time/wall-clock";
import { jointTitle, kindWords, type DocumentKind } from "../document-kinds";
import type { DocumentStatus, DocumentWords } from "../issued/issued-document";

/** "2 de março de 2026": a day has no zone, so it is read where it was written. @param day YYYY-MM-DD */
export function longDay(day: string): string {
  return dateFormat("pt-BR", "UTC", { day: "numeric", month: "long", year: "numeric" }).format(
    startOfDay(day, "UTC") ?? 0,
  );
}

/** What a document is called: a report of several callings has a name of its own. */
export function titleOf(kind: DocumentKind, { others }: Pick<DocumentWords, "others">): string {
  return others.length > 0 ? jointTitle : kindWords[kind];
}

export const statusWords: Record<DocumentStatus, string> = {
  issued: "Em vigor",
  revoked: "Revogado",
  replaced: "Substituído por um mais novo",
};

/** What a declaração declares, and nothing more. */
export function declared({ patientName, fact, fromDay, toDay, hours }: DocumentWords): string {
  const from = fromDay === null ? "" : longDay(fromDay);
  const at = hours === null ? "" : `, ${hours}`;
  if (fact === "care") {
    const span = toDay === null ? `desde ${from}` : `de ${from} a ${longDay(toDay)}`;
    return `Declaro, para os devidos fins, que ${patientName} está ou esteve em acompanhamento psicológico sob minha responsabilidade ${span}${at}.`;
  }
  return `Declaro, para os devidos fins, que ${patientName} compareceu a atendimento psicológico em ${from}${at}.`;
}

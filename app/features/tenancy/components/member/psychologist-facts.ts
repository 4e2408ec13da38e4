import type { crpHistory } from "../../crp/check-crp.server";
import { dateFormat } from "~/lib/time/date-format";
import { crpSourceWords } from "../crp/crp-words";

type Known = {
  /** Who answers calls for help in their place. */
  substitute: { name: string } | null;
  checks: Awaited<ReturnType<typeof crpHistory>>;
};

/** What stands beside a psychologist's name, as words: said on the server, so that no page loads them. */
export function psychologistFacts({ substitute, checks }: Known, zone: string): { term: string; value: string }[] {
  const day = dateFormat("pt-BR", zone, { dateStyle: "short" });
  const [last] = checks;
  const found = last?.result === "active" ? "ativo" : "não regular";
  const by = last?.by ? ` por ${last.by}` : "";
  return [
    { term: "Quem substitui", value: substitute?.name ?? "ninguém ainda" },
    {
      term: "CRP",
      value: last
        ? `${last.crp}: ${found}, conferido em ${day.format(last.checkedAt)}${by}, ${crpSourceWords[last.source]}`
        : "ainda não conferido por esta clínica",
    },
  ];
}

import type { AttentionKind } from "~/features/tenancy/care-link/attention";
import type { Evidence, VerdictState } from "../rules/judge.policy";

/** How a rule stands. "Sem dados" is not "baixo risco", and is never said so. */
export const stateWords: Record<VerdictState, string> = {
  present: "presente",
  absent: "não presente",
  no_data: "sem dados",
  off: "desligada",
};

const decimal = (value: number | string | undefined) => (value ?? 0).toLocaleString("pt-BR");

/** What a rule saw, in a sentence; empty where there is nothing to say. */
export function evidenceWords(kind: AttentionKind, evidence: Evidence): string {
  if (Object.keys(evidence).length === 0) return "";
  switch (kind) {
    case "mood":
      return `Média ${decimal(evidence.average)} (${decimal(evidence.count)} registros); na semana anterior ${decimal(evidence.before)} (${decimal(evidence.countBefore)}).`;
    case "silence":
      return evidence.days === 1 ? "Último contato há 1 dia." : `Último contato há ${decimal(evidence.days)} dias.`;
    case "misses":
      return `${decimal(evidence.misses)} de ${decimal(evidence.of)} sessões e tarefas.`;
    case "signs":
      return evidence.count === 1 ? "1 sinal marcado." : `${decimal(evidence.count)} sinais marcados.`;
    case "scale":
      // What was kept before it said which scale says nothing.
      return typeof evidence.scale === "string"
        ? `${evidence.scale.toUpperCase()}: de ${decimal(evidence.from)} para ${decimal(evidence.to)}.`
        : "";
    case "item9":
      return "";
  }
}

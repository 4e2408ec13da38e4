import { outcomeOf, type Outcome } from "~/features/appointments/booking/outcome";
import { outcomeTold, severityWords } from "~/features/sos/components/responder/alert/words";
import { statusWords as taskStatusWords } from "~/features/tasks/components/task-words";
import type { Moment } from "../../river/read-river.server";

type Of<Kind extends Moment["kind"]> = Extract<Moment, { kind: Kind }>;

const types = { online: "Sessão online", presencial: "Sessão presencial" };

const outcomeWords: Partial<Record<Outcome, string>> = {
  ...{ held: "realizada", missed: "a pessoa não veio", cancelled: "cancelada" },
};

const openWords: Partial<Record<Of<"session">["status"], string>> = {
  pending: "pedida, sem resposta",
  scheduled: "sem desfecho registrado",
  confirmed: "sem desfecho registrado",
  in_progress: "em andamento",
};

/** A session in a line, as it was for this patient. */
export function sessionWords({ type, status, at, leftAt }: Of<"session">): string {
  return `${types[type]} · ${outcomeWords[outcomeOf({ status, startAt: at, leftAt })] ?? openWords[status] ?? ""}`;
}

/** Whether a call for help still wants somebody. */
export function isLive({ status }: Of<"alert">): boolean {
  return status === "open" || status === "unanswered" || status === "acknowledged";
}

/** A call for help in a line. */
export function alertWords(alert: Of<"alert">): string {
  const { severity, status, outcome } = alert;
  const end =
    outcome !== null
      ? outcomeTold[outcome].toLowerCase()
      : status === "cancelled"
        ? "cancelado pela pessoa"
        : status === "acknowledged"
          ? "em atendimento"
          : "sem resposta";
  return `Pedido de ajuda · ${severityWords[severity].toLowerCase()} · ${end}`;
}

/** An own note in a line: that it is there and how it stands, nothing of what it says. */
export function noteWords({ signedAt, addenda }: Pick<Of<"note">, "signedAt" | "addenda">): string {
  const added = addenda === 0 ? "" : addenda === 1 ? " · 1 adendo" : ` · ${String(addenda)} adendos`;
  return `Sua nota · ${signedAt === null ? "rascunho" : "assinada"}${added}`;
}

/** An answered task in a line: what was asked and how it stands, nothing of what was answered. */
export function taskWords({ title, status }: Of<"task">): string {
  return `Tarefa · ${title} · ${taskStatusWords[status]}`;
}

/** A change of the safety plan in a line. */
export function planWords({ version, byPatient, restoredFrom }: Of<"plan">): string {
  const what = restoredFrom === null ? `versão ${version}` : `versão ${version}, de volta à ${restoredFrom}`;
  return `Plano de segurança · ${what} · ${byPatient ? "pela pessoa" : "pela equipe"}`;
}

/** Answers in a line: which scale, its total and band; of a questionnaire, that it was answered. */
export function scaleWords({ name, total, band }: Of<"scale">): string {
  if (name === null) return "Questionário respondido";
  if (total === null) return `${name} · respondido em parte, sem total`;
  return `${name} · ${String(total)}${band === null ? "" : ` · ${band.toLowerCase()}`}`;
}

const said = (name: string, value: number | null) => (value === null ? [] : [`${name} ${value} de 5`]);

/** What a check-in says beside the mood: "energia 3 de 5 · sono 2 de 5"; empty when nothing. */
export function checkInWords({ energy, anxiety, sleep }: Of<"check-in">): string {
  return [...said("energia", energy), ...said("ansiedade", anxiety), ...said("sono", sleep)].join(" · ");
}

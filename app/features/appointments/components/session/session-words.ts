import type { AppointmentStatus, CancelReason, CancelSide } from "../../appointment";

export const reasonWords: Record<CancelReason, string> = {
  unwell: "não estava bem",
  conflict: "outro compromisso",
  technical: "falha técnica",
  other: "outro motivo",
};

export const sideWords: Record<CancelSide, string> = {
  patient: "paciente",
  psychologist: "você",
  clinic: "clínica",
  care_ended: "fim do vínculo",
};

/** The same as a choice of the one who cancels. */
export const cancelReasonWords: Record<CancelReason, string> = {
  unwell: "não está bem",
  conflict: "outro compromisso",
  technical: "falha técnica",
  other: "outro motivo",
};

/** What was just done with a session, by what was pressed. */
const doneWords: Readonly<Record<string, string>> = {
  booked: "Sessão marcada. A pessoa é avisada.",
  accept: "Pedido aceito. A pessoa é avisada.",
  refuse: "Pedido recusado. A pessoa é avisada.",
  confirm: "Anotado: a pessoa confirmou.",
  start: "Sessão em andamento.",
  complete: "Anotada como realizada.",
  no_show: "Anotado: não compareceu.",
  reopen: "Desfeito: a sessão está de novo sem desfecho. O que já foi pago fica como está.",
  cancel: "Sessão cancelada. A pessoa é avisada.",
  move: "Sessão mudada. A pessoa é avisada.",
  others: "As outras mudaram; as que não couberam ficam como estavam. A pessoa é avisada.",
};

/** The same, of one session or of the `made` of a new series; `fifth`: of each month's fifth weekday, which most months do not have. */
export function doneSentence(done: string, made: number): string | undefined {
  if (done !== "series" && done !== "fifth") return doneWords[done];
  const many = made > 1 ? `${made} sessões marcadas; esta é a primeira.` : "Sessão marcada.";
  const gaps = done === "fifth" ? " Só há sessão nos meses em que esse dia da semana cai cinco vezes." : "";
  return `${many}${gaps} A pessoa é avisada.`;
}

/** Where a session will stand once what was pressed has arrived. */
export const statusAfter: Readonly<Record<string, AppointmentStatus>> = {
  accept: "scheduled",
  refuse: "cancelled",
  confirm: "confirmed",
  start: "in_progress",
  complete: "completed",
  no_show: "no_show",
  reopen: "scheduled",
  cancel: "cancelled",
};

import type { CancelReason, CancelSide } from "../../appointment";

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

/** What was just done with a session. */
export const doneWords: Record<string, string> = {
  booked: "Sessão marcada. A pessoa é avisada.",
  accepted: "Pedido aceito. A pessoa é avisada.",
  refused: "Pedido recusado. A pessoa é avisada.",
  completed: "Anotada como realizada.",
  missed: "Anotada como não compareceu.",
  cancelled: "Sessão cancelada. A pessoa é avisada.",
  moved: "Horário alterado. A pessoa é avisada.",
  changed: "Sessão alterada.",
};

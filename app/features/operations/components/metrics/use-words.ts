import type { Use } from "../../metrics/read-use.server";

/** What happened, as people call it. */
export const useWords: Record<Use["name"], string> = {
  "account.registered": "Contas criadas",
  "invitation.accepted": "Convites aceitos",
  "care_link.started": "Vínculos começados",
  "diary.entry_written": "Anotações no diário",
  "diary.checked_in": "Registros de humor",
  "measures.answered": "Escalas respondidas",
  "task.given": "Tarefas dadas",
  "task.done": "Tarefas feitas",
  "appointment.booked": "Sessões marcadas",
  "appointment.completed": "Sessões realizadas",
  "appointment.missed": "Faltas",
  "appointment.cancelled": "Sessões canceladas",
  "records.signed": "Registros assinados",
  "chat.room_opened": "Conversas abertas",
  "sos.raised": "Pedidos de ajuda",
  "sos.acknowledged": "Pedidos atendidos",
  "sos.unanswered": "Pedidos sem resposta",
  "sos.resolved": "Pedidos encerrados",
};

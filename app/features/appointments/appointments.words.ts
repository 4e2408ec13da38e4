import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** The agenda, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "appointment.accept": "aceitou uma sessão pedida",
    "appointment.book": "marcou uma sessão",
    "appointment.book_own": "marcou a própria sessão",
    "appointment.bring": "trouxe uma sessão de outro sistema",
    "appointment.cancel": "cancelou uma sessão",
    "appointment.change": "mudou uma sessão",
    "appointment.complete": "registrou que a sessão aconteceu",
    "appointment.confirm": "confirmou uma sessão",
    "appointment.leave": "saiu de uma sessão",
    "appointment.miss": "registrou uma falta",
    "appointment.move": "mudou uma sessão de horário",
    "appointment.no_show": "registrou uma falta",
    "appointment.read": "abriu o que combinou para uma sessão",
    "appointment.reopen": "reabriu uma sessão",
    "appointment.request": "pediu uma sessão",
    "appointment.start": "começou uma sessão",
    "appointment.unbring": "desfez uma sessão trazida",
    "appointments.feed_ended": "encerrou o endereço da agenda",
    "appointments.feed_made": "fez um endereço da agenda",
    "availability.save": "mudou os horários de atendimento",
    "clinic_day.cancel": "cancelou um dia da agenda",
    "clinic_day.hours": "mudou os horários de um dia",
    "clinic_day.move": "mudou um dia da agenda",
    "series.book": "marcou uma série de sessões",
    "series.change": "mudou uma série de sessões",
    "series.end": "encerrou uma série de sessões",
    "waiting.join": "entrou na lista de espera",
    "waiting.leave": "saiu da lista de espera",
  },
  opened: {
    "appointment.read": "o que foi combinado para uma sessão",
  },
  touches: { agenda: ["appointment", "appointments", "availability", "clinic_day", "series", "waiting"] },
  stores: {
    appointment_patient: "Recados das sessões",
    appointment: "Sessões",
    waiting_for_slot: "Espera por horário",
    calendar_feed: "Agenda em outro programa",
    availability: "Horários de atendimento",
  },
  things: {
    appointment: "sessão",
    appointment_series: "sessões que se repetem",
    waiting: "espera por horário",
  },
  fields: {
    cancelFreeHours: "Horas para desmarcar sem custo",
    confirmedAt: "Confirmada",
    cancelledBy: "Quem desmarcou",
    cancelReason: "Por que foi desmarcada",
    leftReason: "Por que acabou",
    untilDay: "Até o dia",
  },
  codes: {
    unwell: "não estava bem",
  },
  parts: {
    exceptions: "exceções",
    hours: "horário",
    price: "preço",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}

import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the agenda. */
export const errors = {
  "sessions.not_found": { status: 404, words: "Não encontramos esta sessão." },
  "sessions.overlap": { status: 409, words: "Já existe outra sessão neste horário. Escolha outro." },
  "sessions.taken": { status: 409, words: "Este horário acabou de ser escolhido por outra pessoa. Escolha outro." },
  "sessions.wrong_state": {
    status: 409,
    words: "Esta sessão mudou e não aceita mais este passo. Confira como ela está agora.",
  },
  "sessions.begun": {
    status: 409,
    words: "Esta sessão já começou e não pode mais ser cancelada por aqui. Fale com quem acompanha você.",
  },
  "sessions.settled": {
    status: 409,
    words: "Já se passou uma semana desta sessão, e o que foi anotado dela não muda mais por aqui.",
  },
  "sessions.changed_elsewhere": {
    status: 409,
    words: "Esta sessão foi alterada neste instante, em outro lugar. Confira como ela está agora.",
  },
  "sessions.day_changed": {
    status: 409,
    words: "O dia mudou desde que você abriu esta página. Nada foi alterado: confira como está agora.",
  },
  "sessions.day_empty": { status: 409, words: "Nenhuma sessão deste dia pode mudar." },
  "sessions.not_available": { status: 422, words: "Este horário não está disponível. Escolha outro." },
  "sessions.enough_ahead": {
    status: 422,
    words:
      "Você já marcou seis horários que ainda vêm. Para marcar mais, fale com quem acompanha você ou libere um deles.",
  },
  "sessions.past": { status: 422, words: "Este horário já passou. Escolha outro." },
  "sessions.too_far": { status: 422, words: "Escolha uma data dentro dos próximos dois anos." },
  "availability.changed_elsewhere": {
    status: 409,
    words: "Os horários foram alterados em outro lugar. Confira e salve de novo.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

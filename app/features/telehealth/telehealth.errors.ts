import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the online session. */
export const errors = {
  "telehealth.not_found": { status: 404, words: "Não encontramos esta sala." },
  "telehealth.not_online": { status: 409, words: "Esta sessão é presencial: não há sala online para ela." },
  "telehealth.too_early": { status: 409, words: "A sala abre 15 minutos antes da sessão." },
  "telehealth.over": { status: 409, words: "Esta sala já fechou." },
  "telehealth.awaits_answer": { status: 409, words: "Este pedido ainda espera resposta: a sala só abre depois dela." },
  "telehealth.declined": {
    status: 409,
    words: "Você pediu para esta sessão ser presencial. Para entrar, aceite o atendimento online.",
  },
  "telehealth.answer_missing": {
    status: 409,
    words: "Antes de entrar, leia e responda o que foi pedido para esta sessão.",
  },
  "telehealth.not_admitted": { status: 409, words: "Quem conduz a sessão ainda não abriu a porta." },
  "telehealth.not_there": { status: 409, words: "Esta pessoa não está na sala." },
  "telehealth.only_leader": { status: 403, words: "Só quem conduz a sessão pode fazer isso." },
  "telehealth.full": { status: 409, words: "A sala está cheia." },
  "telehealth.too_fast": { status: 429, words: "Muitas mensagens em pouco tempo. Espere um instante." },
  "telehealth.joint": {
    status: 409,
    words: "Vocês são várias pessoas nesta sessão: peça a quem conduz que a encerre.",
  },
  "telehealth.mostly_done": {
    status: 409,
    words: "Vocês já conversaram mais da metade do tempo. Combine o que falta com quem acompanha você.",
  },
  "telehealth.never_in": {
    status: 409,
    words: "A sessão começou há mais de 15 minutos. Escreva para quem acompanha você: vocês combinam o que fazer.",
  },
  "telehealth.guest_name": { status: 422, words: "Escreva o nome de quem você convida." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

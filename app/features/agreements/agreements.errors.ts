import type { ErrorRules } from "~/lib/app-error";

/** Refusals of agreements. */
export const errors = {
  "agreements.not_found": { status: 404, words: "Não encontramos este documento." },
  "agreements.answered": {
    status: 409,
    words: "Este documento já foi respondido ou retirado. Confira como ele está agora.",
  },
  "agreements.waiting": { status: 409, words: "Um documento deste tipo já espera a resposta desta pessoa." },
  "agreements.text_changed": {
    status: 409,
    words: "O texto que você leu não é mais o que está aqui. Leia de novo antes de responder.",
  },
  "agreements.text_changed_elsewhere": {
    status: 409,
    words: "Este texto foi alterado em outro lugar. Confira e salve de novo.",
  },
  "agreements.not_a_guardian": {
    status: 409,
    words: "Para registrar a autorização, preencha antes a data de nascimento no perfil da pessoa.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

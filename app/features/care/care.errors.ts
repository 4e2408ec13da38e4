import type { ErrorRules } from "~/lib/app-error";

/** Refusals of a patient's care. */
export const errors = {
  "care.minor_without_authorisation": {
    status: 422,
    words:
      "Esta pessoa é menor de idade e ainda não há autorização escrita de quem é responsável. Registre a autorização no perfil antes de marcar a sessão.",
  },
  "care.handover_waiting": {
    status: 409,
    words: "Já existe uma proposta esperando a resposta desta pessoa. Retire-a antes de fazer outra.",
  },
  "care.handover_over": {
    status: 409,
    words: "Esta proposta não está mais em aberto: foi retirada, respondida ou venceu. Nada mudou.",
  },
  "care.handover_not_found": { status: 404, words: "Não encontramos esta proposta." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

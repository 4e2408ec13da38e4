import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what asks a model. */
export const errors = {
  "ai.no_consent": {
    status: 403,
    words: "Você ainda não autorizou o uso de inteligência artificial. Dá para ler e decidir em Conta, Autorizações.",
  },
  "ai.no_patient_consent": {
    status: 403,
    words:
      "A pessoa não autorizou o uso de inteligência artificial por quem atende. Ela decide em Conta, Autorizações.",
  },
  "ai.not_now": {
    status: 503,
    words:
      "Não conseguimos preparar o texto para a inteligência artificial agora, e nada foi enviado. Tente de novo em instantes.",
  },
  "ai.off": { status: 403, words: "A inteligência artificial está desligada aqui. Todo o resto continua como sempre." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

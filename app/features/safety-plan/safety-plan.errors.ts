import type { ErrorRules } from "~/lib/app-error";

/** Refusals of safety plans. */
export const errors = {
  "safety_plan.not_found": { status: 404, words: "Ainda não há um plano de segurança aqui." },
  "safety_plan.version_not_found": { status: 404, words: "Não encontramos esta versão do plano." },
  "safety_plan.changed_elsewhere": {
    status: 409,
    words:
      "Enquanto você editava, o plano foi salvo em outro lugar. Nada do que você escreveu se perdeu: escolha como fica.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

import type { ErrorRules } from "~/lib/app-error";

/** Refusals of goals. */
export const errors = {
  "goals.not_found": { status: 404, words: "Não encontramos esta meta." },
  "goals.step_not_found": {
    status: 409,
    words: "Este passo saiu da meta enquanto a página estava aberta. O que você escreveu continua aqui.",
  },
  "goals.changed_elsewhere": {
    status: 409,
    words: "Esta meta mudou em outro lugar. O que você escreveu continua aqui: confira e guarde de novo.",
  },
  "goals.too_many": {
    status: 409,
    words:
      "Já são três metas abertas. Poucas de cada vez cabem melhor na semana: encerre uma, ou deixe esta para depois.",
  },
  "goals.over": { status: 409, words: "Esta meta está encerrada. Para mudar algo nela, abra de novo." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

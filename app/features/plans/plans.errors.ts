import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what a plan allows. Nothing that is there already is ever refused by them. */
export const errors = {
  "plans.limit_reached": {
    status: 402,
    words: "O plano da clínica chegou ao limite. Nada do que já existe muda.",
    byLimit: {
      patients: "O plano da clínica não tem mais lugar para pacientes. Quem já está continua como está.",
      psychologists: "O plano da clínica não tem mais lugar para quem atende. Quem já está continua como está.",
      storageMb:
        "O espaço da clínica para arquivos acabou. O que já foi guardado continua aqui, e o texto pode ir sem o arquivo.",
    },
  },
  "plans.not_found": { status: 404, words: "Não encontramos este plano." },
  "plans.no_change": { status: 409, words: "Esta versão é igual à que vale hoje. Nada foi publicado." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

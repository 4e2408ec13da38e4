import type { ErrorRules } from "~/lib/app-error";

/** Refusals of tasks. */
export const errors = {
  "tasks.not_found": { status: 404, words: "Não encontramos esta tarefa." },
  "tasks.changed_elsewhere": {
    status: 409,
    words: "Esta tarefa mudou em outro lugar. O que você escreveu continua aqui: confira e envie de novo.",
  },
  "tasks.answered": { status: 409, words: "Esta tarefa já foi respondida: o que foi pedido não muda mais." },
  "tasks.wrong_state": { status: 409, words: "Do jeito que a tarefa está agora, isso não é possível." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

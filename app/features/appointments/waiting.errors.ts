import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the waiting list. */
export const errors = {
  "sessions.not_waiting": { status: 404, words: "Você não está mais nesta espera." },
  "sessions.no_self_booking": {
    status: 409,
    words: "Por aqui não dá para marcar com esta pessoa. Combine o horário pela conversa.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

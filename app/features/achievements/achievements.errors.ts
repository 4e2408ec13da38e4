import type { ErrorRules } from "~/lib/app-error";

/** Refusals of achievements. */
export const errors = {
  "achievements.off": {
    status: 409,
    words: "As conquistas estão desligadas: nada é contado. Ligue de novo para escolher um desafio ou uma pausa.",
  },
  "achievements.changed_elsewhere": {
    status: 409,
    words: "Isto mudou agora em outro lugar. Confira como está e tente de novo.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

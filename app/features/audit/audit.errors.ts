import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what only a noted, reasoned access opens. */
export const errors = {
  "audit.no_break_glass": {
    status: 403,
    words: "Isto só abre com um acesso excepcional em vigor: com um motivo, por quinze minutos, avisado à pessoa.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}

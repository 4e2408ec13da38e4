import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Files, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "files.open": "abriu um arquivo",
    "files.store": "guardou um arquivo",
    "clinic.logo": "pôs a logo",
    "clinic.logo_remove": "tirou a logo",
    "member.change_photo": "mudou a foto",
  },
  opened: {
    "files.open": "um arquivo",
  },
  touches: { care: ["member"], files: ["files"] },
  stores: {
    upload: "Envios de arquivo em andamento",
    file: "Seus arquivos (na pasta files)",
  },
  things: {
    file: "arquivo",
  },
  fields: {
    unusedAt: "Sem uso desde",
  },
  codes: {
    clean: "conferido",
    quarantined: "em conferência",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}

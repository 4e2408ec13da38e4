import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** The record, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "records.add": "acrescentou um adendo ao prontuário",
    "records.begin": "começou uma nota do prontuário",
    "records.bring": "trouxe uma nota de outro sistema",
    "records.discard": "descartou uma nota",
    "records.read": "abriu o prontuário",
    "records.save": "escreveu no prontuário",
    "records.search": "buscou no prontuário",
    "records.share": "deixou uma nota para o paciente ler",
    "records.sign": "assinou uma nota",
    "records.template": "mudou um modelo de nota",
    "records.unshare": "deixou de mostrar uma nota",
    "working_notes.read": "abriu as anotações restritas",
    "working_notes.save": "escreveu nas anotações restritas",
  },
  opened: {
    "records.read": "o prontuário",
    "records.search": "o prontuário",
    "working_notes.read": "o prontuário",
  },
  touches: { records: ["records", "working_notes"] },
  stores: {
    session_note: "Prontuário: registros assinados",
    note_template: "Modelos de registro",
  },
  things: {
    session_note: "nota do prontuário",
    note_template: "modelo de registro",
  },
  fields: {
    isIntact: "Íntegro",
    readableAt: "Liberado para leitura",
    addenda: "Complementos",
    addendum: "Complemento",
    attrs: "Formato",
    brokenFiles: "Arquivos que não conferem",
  },
  parts: {
    addenda: "adendos",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}

import type { Words } from "~/features/kernel/said/words";

/** What is brought in and taken out in tables, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "imports.discard_notes": "descartou notas trazidas",
    "imports.discard_people": "descartou uma planilha de pessoas",
    "imports.discard_sessions": "descartou sessões trazidas",
    "imports.send_notes": "enviou notas de outro sistema",
    "imports.send_people": "enviou uma planilha de pessoas",
    "imports.send_sessions": "enviou sessões de outro sistema",
    "imports.start_notes": "trouxe notas",
    "imports.start_people": "convidou pessoas de uma planilha",
    "imports.start_sessions": "trouxe sessões",
    "imports.stop": "parou uma importação",
    "imports.undo_notes": "desfez notas trazidas",
    "imports.undo_people": "desfez convites de uma planilha",
    "imports.undo_sessions": "desfez sessões trazidas",
    "takeout.fetch": "baixou a cópia dos dados",
    "takeout.make": "pediu uma cópia dos dados",
  },
  touches: { copies: ["takeout", "imports"] },
  stores: {
    takeout: "Cópias profissionais",
    import_file: "Planilhas que você trouxe",
  },
  things: {
    import_file: "planilha trazida",
    takeout: "cópia profissional",
  },
  codes: {
    undoing: "sendo desfeito",
    mapping: "escolhendo colunas",
  },
} as const satisfies Words;

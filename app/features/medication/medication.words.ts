import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Medication and habits, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "medication.carry_in": "trouxe um remédio ou hábito de outro lugar",
    "medication.add": "anotou um remédio ou hábito",
    "medication.change": "mudou um remédio ou hábito",
    "medication.end": "tirou um remédio ou hábito da lista",
    "medication.mark": "marcou um horário",
    "medication.read": "abriu os remédios e hábitos que um paciente mostra",
  },
  opened: {
    "medication.read": "os remédios e hábitos que você mostra",
  },
  touches: { measures: ["medication"] },
  stores: {
    regimen: "Remédios e hábitos",
    regimen_mark: "Remédios e hábitos: o que você marcou",
  },
  things: {
    regimen: "remédio ou hábito",
  },
  fields: {
    dose: "Dose",
    refill: "Reposição",
    regimen: "Remédio ou hábito",
    markedAt: "Marcado",
  },
  codes: {
    habit: "hábito",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}

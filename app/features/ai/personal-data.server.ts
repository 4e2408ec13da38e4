import { and, eq } from "drizzle-orm";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { aiSwitch } from "./use/ai-switch.table";
import { aiUse } from "./use/ai-use.table";

const ofPatient = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(aiSwitch.clinicId, clinicId), eq(aiSwitch.subjectId, memberId));

/** What was switched off for a patient; what a clinic used is of nobody. */
export const aiData: PersonalData = {
  feature: "ai",
  operation: {
    what: "Chave de desligar a inteligência artificial",
    why: "Respeitar o não da clínica ou do profissional",
    of: "Pacientes",
  },
  stores: [
    clinicTable(aiSwitch, {
      whose: "patient",
      of: ofPatient,
      by: [aiSwitch.feature],
      show: ({ feature, isOff, changedAt }) => ({ feature, isOff, changedAt }),
    }),
    tableOfNobody(aiUse, "numbers of a clinic and a month"),
  ],
};

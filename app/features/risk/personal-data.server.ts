import { and, eq } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { riskSetting } from "./signal/risk-setting.table";
import { riskSignal } from "./signal/risk-signal.table";

const why =
  "a psychologist's own working marks over what the patient shared, which is told with the diary, the scales and the tasks";

/** Marks of psychologists on what patients shared; gone with the patient's data. */
export const riskData: PersonalData = {
  feature: "risk",
  operation: {
    what: "Sinais por regra fixa",
    why: "Chamar a atenção de quem acompanha; uma pessoa decide",
    of: "Pacientes",
  },
  stores: [
    clinicTable(riskSignal, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(riskSignal.clinicId, clinicId), eq(riskSignal.patientId, memberId)),
      by: [riskSignal.id],
      show: why,
    }),
    clinicTable(riskSetting, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(riskSetting.clinicId, clinicId), eq(riskSetting.patientId, memberId)),
      by: [riskSetting.psychologistId, riskSetting.kind],
      show: why,
    }),
  ],
};

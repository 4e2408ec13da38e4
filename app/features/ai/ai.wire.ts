import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { aiFeature, switchBody as switchWords } from "./ai.schema";
import type { PatientAi } from "./use/patient-switches.server";

/** How uses of models stand for a patient, as the API shows it to who cares for them. */
export const patientAiSchema = named(
  "PatientAi",
  z.object({
    isClinicOff: z.boolean().describe("A clínica desligou tudo, para todas as pessoas"),
    uses: z.array(
      z.object({
        feature: aiFeature,
        isOff: z.boolean(),
        changedBy: z.string().nullable(),
        changedAt: instantSchema.nullable(),
      }),
    ),
  }),
  {
    isClinicOff: false,
    uses: [{ feature: "summary" as const, isOff: true, changedBy: "Beatriz", changedAt: "2026-03-14T12:30:00.000Z" }],
  },
);

export const switchBody = named("SwitchPatientAi", switchWords, { feature: "summary" as const, on: false });

/** The same as the patient is told it. */
export const ownAiSchema = named(
  "OwnAi",
  z.object({
    isClinicOff: z.boolean(),
    off: z.array(aiFeature).describe("O que quem atende desligou para você"),
  }),
  { isClinicOff: false, off: ["reflection" as const] },
);

/** Switches as the API shows them. */
export function showPatientAi({ uses, isClinicOff }: PatientAi) {
  const shown = uses.map(({ feature, isOff, by, at }) => ({
    ...{ feature, isOff, changedBy: by, changedAt: at === null ? null : iso(at) },
  }));
  return { isClinicOff, uses: shown };
}

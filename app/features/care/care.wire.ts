import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { cycleNames } from "~/features/tenancy/care-link/cycle";
import { iso } from "~/lib/time/iso";
import {
  answerCycleSchema,
  answerHandoverSchema,
  guardianSchema,
  proposeHandoverSchema,
  setCycleSchema,
} from "./care.schema";
import type { SaidCycle } from "./cycle/read-cycles.server";
import { authorisationWays } from "./guardian/authorisation-ways";
import type { RecordedGuardian } from "./guardian/read-guardian.server";
import type { WaitingHandover } from "./handover/read-handovers.server";

const at = "2026-03-14T12:30:00.000Z";
const [cycle, why] = ["cuidar" as const, "Pediu para ir mais devagar."];
const colleague = { id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Z", name: "Ian Prado" };
const signed = {
  birthDate: "2010-05-01",
  name: "Marta Reis",
  relation: "mãe",
  email: "marta@exemplo.com.br",
  authorisedOn: "2026-02-20",
};

/** Once said, in which cycle a patient was; `by` is null for the patient, who may answer what others said. */
export const cycleSchema = named(
  "Cycle",
  z.object({
    id: z.string(),
    cycle: z.enum(cycleNames),
    why: z.string().nullable(),
    by: z.string().nullable(),
    at: instantSchema,
    answer: z.object({ agrees: z.boolean(), line: z.string().nullable(), at: instantSchema }).nullable(),
  }),
  { id: "cyc_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", cycle, why, by: "Beatriz Lima", at, answer: null },
);

export const recordedGuardianSchema = named(
  "Guardian",
  z.object({
    birthDate: z.iso.date(),
    isMinor: z.boolean(),
    name: z.string().nullable(),
    relation: z.string().nullable(),
    email: z.string().nullable(),
    authorisedOn: z.iso.date().nullable(),
    way: z.enum(authorisationWays).nullable(),
    recordedBy: z.string().nullable(),
    recordedAt: instantSchema,
    version: z.int(),
  }),
  { ...signed, isMinor: true, way: "paper", recordedBy: "Beatriz Lima", recordedAt: at, version: 1 },
);

/**
 * A proposal that waits for the patient; `byClinic`: somebody of the administration made it. `fromName` is null where nobody's care would
 * end: a new one would begin. `crp` is the registration of who would care, `crpChecked` whether the clinic has looked it up.
 */
export const handoverSchema = named(
  "Handover",
  z.object({
    id: z.string(),
    why: z.string().nullable(),
    fromName: z.string().nullable(),
    toName: z.string(),
    crp: z.string().nullable(),
    crpChecked: z.boolean(),
    byClinic: z.boolean(),
    proposedAt: instantSchema,
    expiresAt: instantSchema,
  }),
  {
    ...{ id: "hov_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", why: "Vou me mudar.", fromName: "Beatriz Lima", toName: colleague.name },
    ...{ crp: "06/123456", crpChecked: true, byClinic: false, proposedAt: at, expiresAt: "2026-03-28T12:30:00.000Z" },
  },
);

export const handoverStateSchema = z.object({
  waiting: handoverSchema.nullable(),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const answerHandoverBody = named("AnswerHandover", answerHandoverSchema, { answer: "yes" });
export const answerCycleBody = named("AnswerCycle", answerCycleSchema, { agrees: true, line: "É isso." });
export const setCycleBody = named("SetCycle", setCycleSchema, { cycle, why });
export const guardianBody = named("RecordGuardian", guardianSchema, { ...signed, way: "paper", version: 0 });
export const proposeHandoverBody = named("ProposeHandover", proposeHandoverSchema, {
  ...{ toId: colleague.id, why: "Vou me mudar." },
});

/** A cycle for the API. */
export function showCycle({ at: saidAt, answer, ...said }: SaidCycle) {
  return { ...said, at: iso(saidAt), answer: answer && { ...answer, at: iso(answer.at) } };
}

/** What is recorded of age and guardian, for the API. */
export function showGuardian({ recordedAt, ...recorded }: RecordedGuardian) {
  return { ...recorded, recordedAt: iso(recordedAt) };
}

/** A proposal for the API. */
export function showHandover({ proposedAt, expiresAt, ...rest }: WaitingHandover) {
  const { id, why: said, fromName, toName, crp, crpChecked, byClinic } = rest;
  const times = { proposedAt: iso(proposedAt), expiresAt: iso(expiresAt) };
  return { id, why: said, fromName, toName, crp, crpChecked, byClinic, ...times };
}

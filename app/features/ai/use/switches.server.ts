import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Actor } from "~/features/kernel/actor";
import type { AdminCtx, ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { monthlyTokens } from "./ai-feature";
import { aiSwitch } from "./ai-switch.table";
import { aiUse } from "./ai-use.table";
import { costOf } from "./price";

type Switch = typeof aiSwitch.$inferInsert;

function selectSwitch(db: ClinicDb, { clinicId }: Scope, subjectId: string, feature: Switch["feature"]) {
  const this_ = and(eq(aiSwitch.clinicId, clinicId), eq(aiSwitch.subjectId, subjectId), eq(aiSwitch.feature, feature));
  return db.select({ isOff: aiSwitch.isOff, changedAt: aiSwitch.changedAt }).from(aiSwitch).where(this_).limit(1);
}

function upsertSwitch(db: ClinicDb, row: Switch): Statement {
  const { isOff, changedBy, changedAt } = row;
  return db
    .insert(aiSwitch)
    .values(row)
    .onConflictDoUpdate({
      target: [aiSwitch.clinicId, aiSwitch.subjectId, aiSwitch.feature],
      set: { isOff, changedBy, changedAt },
    });
}

const auditOf = (isOn: boolean, entity: "clinic" | "member", entityId: string) => ({
  action: isOn ? "ai.turn_on" : "ai.turn_off",
  ...{ entity, entityId },
});

/** How a clinic stands to models: its switch, and what it has used of this month (tokens). */
export type ClinicAi = {
  isOff: boolean;
  calls: number;
  tokens: number;
  cap: number;
  /** Centavos by today's price: of what was used, and of the cap if a model wrote all of it. */
  cost: { cents: number; mostCents: number };
};

/** The clinic's switch and its use of this month: one round trip. */
export async function readClinicAi({ clinic: ctx }: AdminCtx): Promise<ClinicAi> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const month = new Date(ctx.now()).toISOString().slice(0, 7);
  const [[found], [used]] = await ctx.db.batch([
    selectSwitch(ctx.db, ctx.actor, "", "all"),
    ctx.db
      .select({ calls: aiUse.calls, tokens: aiUse.tokens, out: aiUse.tokensOut })
      .from(aiUse)
      .where(and(eq(aiUse.clinicId, clinicId), eq(aiUse.month, month))),
  ]);
  const { calls = 0, tokens = 0, out = 0 } = used ?? {};
  const price = ctx.platform.modelPrice;
  const cost = { cents: costOf(tokens, out, price), mostCents: costOf(monthlyTokens, monthlyTokens, price) };
  return { isOff: found?.isOff ?? false, calls, tokens, cap: monthlyTokens, cost };
}

/** Whether nothing is sent to a model in the caller's clinic: it was switched off there, or there is none. Anybody of the clinic may know. */
export async function areModelsOff({ actor, db, platform }: ClinicCtx<Actor>): Promise<boolean> {
  const [found] = await selectSwitch(db, actor, "", "all");
  return platform.model.name === null || (found?.isOff ?? false);
}

/** Switches models off for a whole clinic, or on again; what waits to be sent is not sent. */
export async function setClinicAi({ clinic: ctx }: AdminCtx, { isOn }: { isOn: boolean }): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId, memberId: changedBy } = ctx.actor;
  const row = { clinicId, subjectId: "", feature: "all" as const, isOff: !isOn, changedBy, changedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [upsertSwitch(ctx.db, row)],
    events: [],
    audit: auditOf(isOn, "clinic", clinicId),
  });
}

/** What a psychologist may switch off for one patient: what the patient asks for themselves. */
export type PatientSwitch = "reflection" | "transcript";

/** How what a patient asks for stands. Whether the patient agreed is not said: that is theirs. */
export type PatientAi = { name: string; isOff: Record<PatientSwitch, boolean>; isClinicOff: boolean };

/** @throws AppError `tenancy.patient_not_found` */
export async function readPatientAi(ctx: PsychologistCtx, { patientId }: { patientId: string }): Promise<PatientAi> {
  const { name } = await readPatient(ctx, { patientId });
  const [[reflection], [transcript], [clinic]] = await ctx.db.batch([
    selectSwitch(ctx.db, ctx.actor, patientId, "reflection"),
    selectSwitch(ctx.db, ctx.actor, patientId, "transcript"),
    selectSwitch(ctx.db, ctx.actor, "", "all"),
  ]);
  const isOff = { reflection: reflection?.isOff ?? false, transcript: transcript?.isOff ?? false };
  return { name, isOff, isClinicOff: clinic?.isOff ?? false };
}

/** Switches what one patient may ask for off, or on again. @throws AppError `tenancy.patient_not_found` */
export async function setPatientAi(
  ctx: PsychologistCtx,
  { patientId, feature, isOn }: { patientId: string; feature: PatientSwitch; isOn: boolean },
): Promise<void> {
  await readPatient(ctx, { patientId });
  const { clinicId, memberId: changedBy } = ctx.actor;
  const row = { clinicId, subjectId: patientId, feature, isOff: !isOn };
  await commit(ctx, {
    clinicId,
    statements: [upsertSwitch(ctx.db, { ...row, changedBy, changedAt: ctx.now() })],
    events: [],
    audit: auditOf(isOn, "member", patientId),
  });
}

import { and, eq } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { updateAgreement, type AgreementRow } from "./agreement.repo.server";
import { agreement } from "./agreement.table";
import { send } from "./send-agreement.server";

type Ctx = ClinicCtx<SystemActor>;

/** Of a patient and a psychologist, few: what was accepted, and what waits. */
const most = 50;

async function takeBack(ctx: Ctx, row: AgreementRow): Promise<void> {
  const { clinicId, id, patientId, psychologistId } = row;
  const data = { patientId, psychologistId };
  await commit(ctx, {
    clinicId,
    statements: [updateAgreement(ctx.db, row, { status: "withdrawn" })],
    events: [{ type: "agreement.withdrawn", aggregateId: id, version: row.version + 1, data }],
    audit: { action: "agreement.withdraw", entity: "agreement", entityId: id },
  });
}

/**
 * The patient has come of age: what was accepted until now is sent to them to be answered by themselves, and a guardian's yes that waits is taken
 * back. What waits already is left. Harmless twice.
 */
export async function askAnew(
  ctx: Ctx,
  { clinicId }: Scope,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
): Promise<void> {
  const pair = and(
    eq(agreement.clinicId, clinicId),
    eq(agreement.patientId, patientId),
    eq(agreement.psychologistId, psychologistId),
  );
  const rows = await ctx.db.select().from(agreement).where(pair).limit(most);
  for (const row of rows) if (row.kind === "guardian" && row.status === "sent") await takeBack(ctx, row);
  const accepted = rows.filter(({ kind, status }) => kind !== "guardian" && status === "accepted");
  for (const { kind, isRequired } of accepted)
    await send(ctx, { clinicId }, { patientId, psychologistId, kind, isRequired }).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "agreements.waiting")) throw error;
    });
}

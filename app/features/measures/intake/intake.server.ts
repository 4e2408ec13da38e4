import { and, eq, lt } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import type { Statements } from "~/db/statement";
import type { AnyActor, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { insertMany, leaveStanding } from "~/db/many-rows";
import { days } from "~/lib/duration";
import { insertAssignment, selectOpenOf } from "../assignment/assignment.repo.server";
import { assignedEvent, newAssignment } from "../assignment/assign-scale.server";
import { mostIntake } from "../questionnaire/limits";
import { ownSheetRef } from "../questionnaire/own-questionnaires.server";
import { invitationIntake } from "./invitation-intake.table";

/** An invitation that nobody took up in this time has ended long ago. */
const kept = days(120);

const of = ({ clinicId }: Scope, invitationId: string) =>
  and(eq(invitationIntake.clinicId, clinicId), eq(invitationIntake.invitationId, invitationId));

/** What the psychologist chose to go along, judged before the invitation goes out. @throws AppError `measures.not_found` */
export async function checkIntake(ctx: PsychologistCtx, codes: readonly string[]) {
  return Promise.all([...new Set(codes)].map((code) => ownSheetRef(ctx, code)));
}

/** Sends questionnaires along with an invitation. The same press twice sends each once. */
export async function sendIntake(
  ctx: PsychologistCtx,
  { invitationId, sheets }: { invitationId: string; sheets: Awaited<ReturnType<typeof checkIntake>> },
): Promise<void> {
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const rows = sheets.map((sheet) => ({ clinicId, invitationId, psychologistId, ...sheet, createdAt: ctx.now() }));
  const statements = insertMany(ctx.db, invitationIntake, rows, leaveStanding);
  if (statements.length > 0) await ctx.db.batch(statements as Statements);
}

/** An invitation was taken up: what went along is asked of whoever took it. Harmless twice. */
export async function startIntake(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  { invitationId, patientId }: { invitationId: string; patientId: string },
): Promise<void> {
  const rows = await ctx.db.select().from(invitationIntake).where(of({ clinicId }, invitationId)).limit(mostIntake);
  for (const { psychologistId, code, sheetVersion } of rows) {
    const [waits] = await selectOpenOf(ctx.db, { clinicId, patientId }, code);
    const asking = { clinicId, patientId, psychologistId, code, sheetVersion, isIntake: true };
    const row = newAssignment(asking, {}, ctx.now());
    const gone = ctx.db
      .delete(invitationIntake)
      .where(and(of({ clinicId }, invitationId), eq(invitationIntake.code, code)));
    await commit(ctx, {
      clinicId,
      statements: [gone, ...(waits ? [] : [insertAssignment(ctx.db, row)])],
      events: waits ? [] : [assignedEvent(row)],
      audit: waits
        ? []
        : { action: "measures.assign", entity: "scale_assignment", entityId: row.id, subject: patientId },
    });
  }
}

/** Forgets what went along with invitations that ended long ago, 500 rows at most. */
export async function purgeIntake({ db, now }: Pick<ClinicCtx<AnyActor>, "db" | "now">): Promise<void> {
  await deleteSome(db, invitationIntake, lt(invitationIntake.createdAt, now() - kept), 500).run();
}

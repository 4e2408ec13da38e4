import { and, eq, isNull } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { selectAppointment, selectAgenda, selectOwn, type AppointmentRow } from "../booking/appointment.repo.server";
import { selectPeople } from "../booking/people.repo.server";
import { AppError } from "~/lib/app-error";
import type { Step } from "./steps.state";
import { takeStep } from "./take-step.server";

type Job = ClinicCtx<SystemActor>;
const atOnce = 50;

/** Steps in which a session still takes time. */
const standing = new Set(["pending", "scheduled", "confirmed"]);

async function end(ctx: Job, scope: Scope, row: AppointmentRow, step: Step): Promise<void> {
  const read = async () => {
    const [now] = await selectAppointment(ctx.db, scope, row.id);
    if (!now) throw new AppError("sessions.not_found");
    return now;
  };
  try {
    await takeStep(ctx, scope, step, read);
  } catch (error) {
    // It has begun, or is over: what has taken place stays.
    if (!(error instanceof AppError && error.code === "sessions.wrong_state")) throw error;
  }
}

/** Ends what is ahead, a page at a time; what stands already costs a row and is passed over. */
async function endAll(
  ctx: Job,
  scope: Scope,
  page: (span: {
    from: number;
    to: null;
    after: { at: number; id: string } | null;
    limit: number;
    newestFirst: false;
  }) => PromiseLike<AppointmentRow[]>,
  step: (row: AppointmentRow) => Step,
): Promise<void> {
  for (let after: { at: number; id: string } | null = null, more = true; more;) {
    const rows: AppointmentRow[] = await page({ from: ctx.now(), to: null, after, limit: atOnce, newestFirst: false });
    for (const row of rows) if (standing.has(row.status)) await end(ctx, scope, row, step(row));
    const last = rows.at(-1);
    after = last ? { at: last.startAt, id: last.id } : null;
    more = rows.length === atOnce;
  }
}

/**
 * Care has ended: what the pair had ahead is cancelled at nobody's cost; of a joint session only this patient is taken out. Harmless
 * twice, and nothing when care has begun again meanwhile.
 */
export async function endSessionsOfPair(
  ctx: Job,
  scope: Scope,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
): Promise<void> {
  const open = await ctx.db
    .select({ id: careLink.id })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, scope.clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .get();
  if (open) return;
  await endAll(
    ctx,
    scope,
    (span) => selectOwn(ctx.db, scope, { patientId, psychologistId }, span),
    () => ({ kind: "leave", patientId, by: "care_ended", reason: null }),
  );
}

/** A member is shut out of the clinic: what they had ahead, on either side, is cancelled at nobody's cost. Harmless twice. */
export async function endSessionsOfMember(ctx: Job, scope: Scope, memberId: string): Promise<void> {
  const [member] = await selectPeople(ctx.db, scope, [memberId]);
  if (member && member.disabledAt === null) return;
  await endAll(
    ctx,
    scope,
    (span) => selectOwn(ctx.db, scope, { patientId: memberId }, span),
    () => ({ kind: "leave", patientId: memberId, by: "care_ended", reason: null }),
  );
  await endAll(
    ctx,
    scope,
    (span) => selectAgenda(ctx.db, scope, memberId, span),
    () => ({ kind: "cancel", by: "care_ended", reason: null }),
  );
}

import { and, eq, isNull } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { isAwaited } from "../appointment";
import { selectAppointment, selectAgenda, selectOwn, type AppointmentRow } from "../booking/appointment.repo.server";
import { selectPeople } from "../booking/people.repo.server";
import { AppError } from "~/lib/app-error";
import { whoComes } from "../booking/participants";
import type { Step } from "./steps.state";
import { takeStep } from "./take-step.server";

type Job = ClinicCtx<SystemActor>;
const atOnce = 50;

/** @returns whether the session is ended by it, or was already */
async function end(ctx: Job, scope: Scope, row: AppointmentRow, step: Step): Promise<boolean> {
  const read = async () => {
    const [now] = await selectAppointment(ctx.db, scope, row.id);
    if (!now) throw new AppError("sessions.not_found");
    return now;
  };
  try {
    await takeStep(ctx, scope, step, read);
    return true;
  } catch (error) {
    // It has begun, or is over: what has taken place stays.
    if (!(error instanceof AppError && error.code === "sessions.wrong_state")) throw error;
    return false;
  }
}

/**
 * Ends what is ahead, a page at a time; what stands already costs a row and is passed over.
 * @returns sessions as they stood before, which this ended or (`wasEnded`) an earlier try
 */
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
  wasEnded: (row: AppointmentRow) => boolean = () => false,
): Promise<AppointmentRow[]> {
  const ended: AppointmentRow[] = [];
  for (let after: { at: number; id: string } | null = null, more = true; more;) {
    const rows: AppointmentRow[] = await page({ from: ctx.now(), to: null, after, limit: atOnce, newestFirst: false });
    for (const row of rows) {
      const isEnded = wasEnded(row) || (isAwaited(row.status) && (await end(ctx, scope, row, step(row))));
      if (isEnded) ended.push(row);
    }
    const last = rows.at(-1);
    after = last ? { at: last.startAt, id: last.id } : null;
    more = rows.length === atOnce;
  }
  return ended;
}

/** Whether nobody but this member was to come to a session. */
function isOnlyOf({ patients }: AppointmentRow, memberId: string): boolean {
  return whoComes(patients).every((id) => id === memberId);
}

/**
 * Care has ended: what the pair had ahead is cancelled at nobody's cost; of a joint session only this patient is taken out. Harmless
 * twice, and nothing when care has begun again meanwhile.
 * @param since ms, when it ended: what an earlier try has ended since is answered, too; null: only what this ends
 * @returns sessions whose time is free by it
 */
export async function endSessionsOfPair(
  ctx: Job,
  scope: Scope,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
  since: number | null,
): Promise<AppointmentRow[]> {
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
  if (open) return [];
  const wasEnded = ({ cancelledBy, cancelledAt }: AppointmentRow) =>
    since !== null && cancelledBy === "care_ended" && (cancelledAt ?? 0) >= since;
  const ended = await endAll(
    ctx,
    scope,
    (span) => selectOwn(ctx.db, scope, { patientId, psychologistId }, span),
    () => ({ kind: "leave", patientId, by: "care_ended", reason: null }),
    wasEnded,
  );
  return ended.filter((row) => isOnlyOf(row, patientId));
}

/** Which of some members have been shut out of the clinic. */
export async function shutOutOf(ctx: Job, scope: Scope, memberIds: readonly string[]): Promise<string[]> {
  const people = await selectPeople(ctx.db, scope, memberIds);
  return people.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id);
}

/** A session that fell away with a member, and whom of the others that concerns. */
export type FallenAway = {
  id: string;
  psychologistId: string;
  /** ms */
  startAt: number;
  endAt: number;
  seriesId: string | null;
  toldIds: string[];
  /** It takes place, for others still come. */
  goesOn: boolean;
  /** Its psychologist has this time now. */
  isFreed: boolean;
};

/**
 * A member is shut out of the clinic: what they had ahead, on either side, is cancelled at nobody's cost. Harmless twice.
 * @param since ms, when they were shut out: what an earlier try has ended since is answered, too; null: only what this ends
 * @returns what fell away, in order
 */
export async function endSessionsOfMember(
  ctx: Job,
  scope: Scope,
  memberId: string,
  since: number | null,
): Promise<FallenAway[]> {
  const [member] = await selectPeople(ctx.db, scope, [memberId]);
  if (member && member.disabledAt === null) return [];
  const byClinic = { by: "clinic", reason: null } as const;
  const isSince = (at: number | null) => since !== null && (at ?? 0) >= since;
  const fellWithAll = ({ cancelledBy, cancelledAt }: AppointmentRow) =>
    cancelledBy === "clinic" && isSince(cancelledAt);
  const hasLeft = ({ patients }: AppointmentRow) =>
    patients.some(({ patientId, leftAt }) => patientId === memberId && isSince(leftAt));
  const own = await endAll(
    ctx,
    scope,
    (span) => selectOwn(ctx.db, scope, { patientId: memberId }, span),
    () => ({ kind: "leave", patientId: memberId, ...byClinic }),
    (row) => fellWithAll(row) || hasLeft(row),
  );
  const led = await endAll(
    ctx,
    scope,
    (span) => selectAgenda(ctx.db, scope, memberId, span),
    () => ({ kind: "cancel", ...byClinic }),
    fellWithAll,
  );
  const others = ({ patients }: AppointmentRow) => whoComes(patients).filter((id) => id !== memberId);
  return [
    ...own.map((row) => {
      const goesOn = !isOnlyOf(row, memberId);
      return { ...row, toldIds: [row.psychologistId], goesOn, isFreed: !goesOn };
    }),
    ...led.map((row) => ({ ...row, toldIds: others(row), goesOn: false, isFreed: false })),
  ];
}

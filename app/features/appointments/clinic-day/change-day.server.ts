import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { selectAgenda, type AppointmentRow } from "../booking/appointment.repo.server";
import { whoComes } from "../booking/participants";
import { byHand } from "../booking/write-appointments.repo.server";
import { commitMove } from "../steps/move-session.server";
import { takeStep } from "../steps/take-step.server";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { isAheadOfDay } from "./clinic-day";
import { selectTaken } from "./clinic-day.repo.server";
import { dayBounds, planMoves, type Obstacle, type PlannedMove } from "./day-move.policy";
import { fetchPsychologist } from "./read-clinic-day.server";

/** More sessions than a day can hold. */
const mostSessions = 48;

type DayOf = { psychologistId: string; day: string };
type DayMove = DayOf & { toDay: string };

/** What became of a day: how many sessions were changed now, and which could not be. */
export type DayChanged = { changed: number; left: { id: string; startAt: number; obstacle: Obstacle | "changed" }[] };

function boundsOf(day: string, zone: string, field: string) {
  const bounds = dayBounds(day, zone);
  if (!bounds) throw new AppError("request.invalid", { fields: { [field]: "Use uma data válida." } });
  return bounds;
}

/** Sessions of a psychologist's day that have not begun. */
async function aheadOn(ctx: AdminCtx, { psychologistId, day }: DayOf, zone: string): Promise<AppointmentRow[]> {
  const span = { ...boundsOf(day, zone, "day"), after: null, limit: mostSessions, newestFirst: false };
  const rows = await selectAgenda(ctx.clinic.db, ctx.actor, psychologistId, span);
  return rows.filter((row) => isAheadOfDay(row, ctx.now()));
}

async function plan(ctx: AdminCtx, { psychologistId, day, toDay }: DayMove) {
  const { zone } = await fetchPsychologist(ctx, psychologistId);
  if (day === toDay) throw new AppError("request.invalid", { fields: { toDay: "Escolha outro dia." } });
  const target = boundsOf(toDay, zone, "toDay");
  const rows = await aheadOn(ctx, { psychologistId, day }, zone);
  const sessions = rows.map(({ id, startAt, endAt, patients }) => {
    return { id, startAt, endAt, memberIds: [psychologistId, ...whoComes(patients)] };
  });
  const members = new Set(sessions.flatMap(({ memberIds }) => memberIds));
  const now = ctx.now();
  const taken = await selectTaken(ctx.clinic.db, ctx.actor, [...members], { ...target, now });
  return { zone, rows, moves: planMoves(sessions, { toDay, zone, now, taken, psychologistId }) };
}

/**
 * What a move of a whole day would do, before anything is written: each session keeps its hour, or says why it cannot come along.
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day, toDay)
 */
export async function previewDayMove(ctx: AdminCtx, move: DayMove): Promise<PlannedMove[]> {
  return (await plan(ctx, move)).moves;
}

const obstacles: Record<string, Obstacle | "changed"> = {
  "sessions.overlap": "patient",
  "sessions.wrong_state": "changed",
  "sessions.changed_elsewhere": "changed",
  "kernel.conflict": "changed",
};

/** What stopped one session, so that the others go on; anything else is no answer. */
function obstacleIn(error: unknown): Obstacle | "changed" {
  const found = error instanceof AppError ? obstacles[error.code] : undefined;
  if (!found) throw error;
  return found;
}

/**
 * Moves a psychologist's whole day, each session to the same hour of another day; what cannot come along stays. Each session is moved
 * whole or not at all, and what has been moved is not on the day any more: the same click twice does nothing twice. It costs no patient
 * anything, and each is told once (`changeId`, the same for a repeated click).
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day, toDay)
 */
export async function moveDay(ctx: AdminCtx, { changeId, ...move }: DayMove & { changeId: string }): Promise<DayChanged> {
  const { zone, rows, moves } = await plan(ctx, move);
  const terms = { room: byHand, zone, dayChange: changeId };
  const answer: DayChanged = { changed: 0, left: [] };
  for (const { id, from, to, obstacle } of moves) {
    const row = rows.find((one) => one.id === id);
    if (!row) continue;
    if (obstacle) {
      answer.left.push({ id, startAt: from, obstacle });
      continue;
    }
    const after = { startAt: to, endAt: to + row.endAt - row.startAt, type: row.type };
    try {
      await commitMove(ctx.clinic, ctx.actor, row, { after, ...terms, isRequest: row.status === "pending" });
      answer.changed++;
    } catch (error) {
      answer.left.push({ id, startAt: from, obstacle: obstacleIn(error) });
    }
  }
  return answer;
}

/**
 * Cancels what is ahead of a psychologist's day, in the clinic's name: it costs nobody anything, and each patient is told once. The same
 * twice is harmless.
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day)
 */
export async function cancelDay(ctx: AdminCtx, { changeId, ...of }: DayOf & { changeId: string }): Promise<DayChanged> {
  requireRole(ctx.actor, "admin");
  const { zone } = await fetchPsychologist(ctx, of.psychologistId);
  const answer: DayChanged = { changed: 0, left: [] };
  for (const { id, startAt } of await aheadOn(ctx, of, zone)) {
    const step = { kind: "cancel", by: "clinic", reason: null, dayChange: changeId } as const;
    try {
      await takeStep(ctx.clinic, ctx.actor, step, () => fetchAppointment(ctx.clinic, id));
      answer.changed++;
    } catch (error) {
      answer.left.push({ id, startAt, obstacle: obstacleIn(error) });
    }
  }
  return answer;
}

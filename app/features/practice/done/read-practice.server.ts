import type { PatientCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { requireRole } from "~/features/tenancy/login/require-role";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { exerciseNamed } from "../exercise/exercise";
import { practiceOf } from "./note-practice.server";
import { among, suggested } from "./suggested.policy";
import type { PracticeDone, PracticeTally } from "./practice";
import { selectHelped, selectHistory, selectTallies, type OwnScope } from "./practice.repo.server";

type TallyRow = Omit<Awaited<ReturnType<typeof selectTallies>>[number], "clinicId" | "patientId">;

function tallyOf({ exercise, times, toldTimes, gain, isFavourite }: TallyRow): PracticeTally[] {
  const code = exerciseNamed(exercise);
  if (code === null) return [];
  return [{ exercise: code, times, toldTimes, gain: toldTimes === 0 ? null : gain / toldTimes, isFavourite }];
}

function scopeOf({ actor }: PatientCtx): OwnScope {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId };
}

/** What each exercise has come to for a patient. */
export async function readTallies(ctx: PatientCtx): Promise<PracticeTally[]> {
  return (await selectTallies(ctx.db, scopeOf(ctx))).flatMap(tallyOf);
}

/** The exercise that is suggested to a patient on a day (YYYY-MM-DD), of those that helped before; null for none. */
export async function suggestedOn(ctx: PatientCtx, today: string): Promise<PracticeTally | null> {
  return suggested((await selectHelped(ctx.db, { ...scopeOf(ctx), limit: among })).flatMap(tallyOf), today);
}

/** What a patient has practised, the newest first. @throws AppError `request.invalid` for a bad cursor */
export async function listPractice(ctx: PatientCtx, { limit, cursor }: PageInput): Promise<Page<PracticeDone>> {
  const rows = await selectHistory(ctx.db, scopeOf(ctx), { after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ doneAt, id }) => ({ at: doneAt, id }));
  return { items: items.map(practiceOf).filter((one) => one !== null), nextCursor };
}

/** Both, in one trip: for a patient's page of practice. @throws AppError `request.invalid` for a bad cursor */
export async function openPractice(
  ctx: PatientCtx,
  { limit, cursor }: PageInput,
): Promise<{ tallies: PracticeTally[]; history: Page<PracticeDone> }> {
  const scope = scopeOf(ctx);
  const [tallies, rows] = await ctx.db.batch([
    selectTallies(ctx.db, scope),
    selectHistory(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 }),
  ]);
  const { items, nextCursor } = toPage(rows, limit, ({ doneAt, id }) => ({ at: doneAt, id }));
  const history = { items: items.map(practiceOf).filter((one) => one !== null), nextCursor };
  return { tallies: tallies.flatMap(tallyOf), history };
}

import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { openVault, openVaults } from "~/features/kernel/keys/vault.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { endOfDay, localDay, startOfDay } from "~/lib/time/wall-clock";
import type { Task } from "./task";
import type { LinedTask } from "./task-line.server";
import { selectDueLines, selectHers, selectOfPair, selectOwn, type Show, type TaskRow } from "./task.repo.server";
import { openTask, openTitle } from "./task-seal.server";

/** Where a row without a day stands behind all others. */
const never = Number.MAX_SAFE_INTEGER;

async function openAll(ctx: OpeningCtx, rows: readonly TaskRow[]): Promise<Task[]> {
  const [first] = rows;
  if (!first) return [];
  const vault = await openVault(ctx, first.clinicId, first.patientId);
  return Promise.all(rows.map((row) => openTask(vault, row)));
}

const placeIn: Record<Show, (row: TaskRow) => number> = {
  waiting: ({ dueAt }) => dueAt ?? never,
  answered: ({ answeredAt }) => answeredAt ?? 0,
  all: ({ givenAt }) => givenAt,
};

/** A patient's own tasks: what waits (the soonest first), what was answered, or all (the newest first). @throws AppError `request.invalid` for a bad cursor */
export async function listOwnTasks(
  ctx: PatientCtx,
  { show, limit, cursor }: PageInput & { show: Show },
): Promise<Page<Task>> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const rows = await selectOwn(ctx.db, scope, show, { after: placeAfter(cursor), limit: limit + 1 });
  const page = toPage(rows, limit, (row) => ({ at: placeIn[show](row), id: row.id }));
  return { items: await openAll(ctx, page.items), nextCursor: page.nextCursor };
}

const mostToday = 3;

/** What waits for a patient today, for their first page: three lines at most, those of today before what is left of other days, and whether there is more. */
export async function tasksOfToday(ctx: PatientCtx): Promise<{ tasks: LinedTask[]; more: boolean }> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId, zone } = ctx.actor;
  const today = localDay(ctx.now(), zone);
  const day: [number, number] = [startOfDay(today, zone) ?? ctx.now(), endOfDay(today, zone) ?? ctx.now()];
  const [due, vault] = await Promise.all([
    selectDueLines(ctx.db, { clinicId, patientId }, day, mostToday + 1),
    openVault(ctx, clinicId, patientId),
  ]);
  const tasks = due.slice(0, mostToday).map(async ({ titleSealed, ...line }) => {
    return { ...line, title: await openTitle(vault, line.id, titleSealed) };
  });
  return { tasks: await Promise.all(tasks), more: due.length > mostToday };
}

/**
 * What a psychologist gave, the newest first: to one patient, or to whoever she cares for now. Whose she was shown is noted (LGPD art. 37).
 * @throws AppError `tenancy.patient_not_found`, `request.invalid` for a bad cursor
 */
export async function listGivenTasks(
  ctx: PsychologistCtx,
  { patientId, limit, cursor }: PageInput & { patientId?: string | undefined },
): Promise<Page<Task>> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const part = { after: placeAfter(cursor), limit: limit + 1 };
  const keyOf = ({ givenAt, id }: TaskRow) => ({ at: givenAt, id });
  if (patientId !== undefined) {
    await requireCareLink(ctx, patientId);
    const page = toPage(await selectOfPair(ctx.db, { clinicId, patientId, psychologistId }, part), limit, keyOf);
    return {
      items: await openAll(noteListing(ctx, "task.list", [patientId]), page.items),
      nextCursor: page.nextCursor,
    };
  }
  const page = toPage(await selectHers(ctx.db, ctx.actor, psychologistId, part), limit, keyOf);
  const patients = [...new Set(page.items.map((row) => row.patientId))];
  const vaults = await openVaults(noteListing(ctx, "task.list", patients), clinicId, patients);
  const items = await Promise.all(
    page.items.flatMap((row) => {
      const vault = vaults.get(row.patientId);
      return vault ? [openTask(vault, row)] : [];
    }),
  );
  return { items, nextCursor: page.nextCursor };
}

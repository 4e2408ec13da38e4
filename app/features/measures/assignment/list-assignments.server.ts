import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { AnyActor } from "~/features/kernel/actor";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { MeasureScope } from "../answer/answer.repo.server";
import { selectBegun } from "../draft/draft.repo.server";
import { instrumentCodes, type InstrumentCode } from "../instrument/instrument";
import { namesOf } from "../questionnaire/names.server";
import { selectAssignment, selectAssignments, selectOpen, selectOpenShort } from "./assignment.repo.server";
import { shownAssignment, type Assignment } from "./assignment";
import { zoneOf } from "./assign-scale.server";
import { dueNow, opensAt } from "./schedule";

/** A request with what it asks, who asks, and whether its patient has begun. */
export type WaitingAssignment = Assignment & { name: string; askedBy: string; isBegun: boolean };

/**
 * What waits for the patient's answers now, intake first. What repeats and was answered is not there until its next time draws near.
 */
export async function listWaiting(ctx: PatientCtx): Promise<WaitingAssignment[]> {
  return (await readToAnswer(ctx)).waiting;
}

type Asked = Parameters<typeof dueNow>[0] & { lastAnsweredAt: number | null };

/** Whether an answer to it is waited for now: what repeats and was answered is not, until its next time draws near. */
function isDue(row: Asked, now: number, zone: string): boolean {
  return row.lastAnsweredAt === null || (opensAt({ ...row, dueAt: dueNow(row, now, zone) }) ?? 0) <= now;
}

const scopeOf = ({ actor }: PatientCtx) => ({ clinicId: actor.clinicId, patientId: actor.memberId });

type Coded = { code: string };

/** Instruments that were begun and are not asked for. */
function byThemselves(begun: readonly Coded[], waiting: readonly Coded[]): InstrumentCode[] {
  const has = (all: readonly Coded[], code: string) => all.some((one) => one.code === code);
  return instrumentCodes.filter((code) => has(begun, code) && !has(waiting, code));
}

type Opened = Awaited<ReturnType<typeof selectOpenShort>>[number];
const inOrder = (a: Opened, b: Opened) =>
  Number(b.isIntake) - Number(a.isIntake) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** What the home says of it: how many wait, which is the first and who asks, and one that they began by themselves. */
export async function countToAnswer(
  ctx: PatientCtx,
): Promise<{ count: number; first: { id: string; askedBy: string } | null; begun: InstrumentCode | null }> {
  requireRole(ctx.actor, "patient");
  const scope = scopeOf(ctx);
  const [open, begun] = await ctx.db.batch([selectOpenShort(ctx.db, scope), selectBegun(ctx.db, scope)]);
  const waiting = open.filter((row) => isDue(row, ctx.now(), ctx.actor.zone)).sort(inOrder);
  return { count: waiting.length, first: waiting[0] ?? null, begun: byThemselves(begun, waiting)[0] ?? null };
}

/** What the patient is asked now, and which instruments they began by themselves and have not handed in. One round trip and names. */
export async function readToAnswer(
  ctx: PatientCtx,
): Promise<{ waiting: WaitingAssignment[]; begun: InstrumentCode[] }> {
  requireRole(ctx.actor, "patient");
  const scope = scopeOf(ctx);
  const [open, begun] = await ctx.db.batch([selectOpen(ctx.db, scope), selectBegun(ctx.db, scope)]);
  const [now, zone] = [ctx.now(), ctx.actor.zone];
  const waiting = open.filter(({ row }) => isDue(row, now, zone));
  const names = await namesOf(
    ctx.db,
    scope,
    waiting.map(({ row }) => row.code),
  );
  return {
    waiting: waiting.map(({ row, askedBy }) => ({
      ...shownAssignment(row, now, zone),
      name: names(row.code),
      askedBy,
      isBegun: begun.some(({ code }) => code === row.code),
    })),
    begun: byThemselves(
      begun,
      waiting.map(({ row }) => row),
    ),
  };
}

type Part = { cursor?: string | undefined; limit: number };

async function pageOf(ctx: ClinicCtx<AnyActor>, scope: MeasureScope, zone: string, { cursor, limit }: Part) {
  const rows = await selectAssignments(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 });
  const names = await namesOf(
    ctx.db,
    scope,
    rows.map(({ code }) => code),
  );
  const listed = rows.map((row) => ({ ...shownAssignment(row, ctx.now(), zone), name: names(row.code) }));
  return toPage(listed, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** What the patient was ever asked, the newest first. */
export async function listOwnAssignments(ctx: PatientCtx, part: Part): Promise<Page<Assignment & { name: string }>> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId, zone } = ctx.actor;
  return pageOf(ctx, { clinicId, patientId }, zone, part);
}

/** What a patient was asked, for who cares for them, the newest first. @throws AppError `tenancy.patient_not_found` */
export async function listAssignmentsOf(
  ctx: PsychologistCtx,
  { patientId, ...part }: Part & { patientId: string },
): Promise<Page<Assignment & { name: string }>> {
  await requireCareLink(ctx, patientId);
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  return pageOf(ctx, scope, await zoneOf(ctx, scope), part);
}

/** What a patient is asked now, for who cares for them: 50 at most. @throws AppError `tenancy.patient_not_found` */
export async function listAssignmentsOpen(
  ctx: PsychologistCtx,
  { patientId }: { patientId: string },
): Promise<(Assignment & { name: string })[]> {
  await requireCareLink(ctx, patientId);
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  const [rows, zone] = await Promise.all([selectOpen(ctx.db, scope), zoneOf(ctx, scope)]);
  const names = await namesOf(
    ctx.db,
    scope,
    rows.map(({ row }) => row.code),
  );
  return rows.map(({ row }) => ({ ...shownAssignment(row, ctx.now(), zone), name: names(row.code) }));
}

/** Whether a request still waits for what was due, when its recall is about to go out. */
export async function isWaiting(ctx: ClinicCtx<AnyActor>, scope: MeasureScope, id: string): Promise<boolean> {
  const [row] = await selectAssignment(ctx.db, scope, id);
  return row?.status === "open" && (row.dueAt ?? 0) <= ctx.now();
}

import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { commit } from "~/features/kernel/events/commit.server";
import type { ExpiryEnd } from "~/features/kernel/personal-data";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import type { Plane, ShardName } from "~/platform/planes";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { countStanding, heldAmong } from "../hold/hold.repo.server";
import { heldOn, markEverybodyHeld } from "../hold/mark-held.server";
import { privacyIds } from "../privacy.ids";
import { judge, oldPatients, patientsAtOnce, removeOf, type Patient } from "./judge-record.server";
import { steps, type Step } from "./retention-rules.server";
import { endedProfessionals, isRestOver, professionalsAtOnce, removeRest } from "./ended-professionals.server";
import {
  addDue,
  addLeft,
  clearLeft,
  insertReport,
  moveReport,
  newestReport,
  sumDue,
  type LineRow,
  type ReportRow,
} from "./retention.repo.server";

type Job = BothPlanesCtx<SystemActor>;

/** How long (ms) a report stands to be looked at before it removes anything by itself. */
export const reportStands = days(14);
/** From one report to the next. */
const reportEvery = days(30);

function databaseOf({ db, shard }: Job, plane: Plane): ClinicDb | DirectoryDb {
  return plane === "DIRECTORY" ? db : shard(plane);
}

/** Brings a report on, with lines of it; of two runs at once the slower one writes nothing. */
async function move(
  ctx: Job,
  row: ReportRow,
  changes: Partial<ReportRow>,
  lines: Statement[] = [],
): Promise<ReportRow> {
  await commit(ctx, {
    clinicId: null,
    statements: [...lines, moveReport(ctx.db, row, changes)],
    events: [{ type: "retention.advanced", aggregateId: row.id, version: row.version + 1 }],
    audit: [],
  });
  return { ...row, ...changes, version: row.version + 1 };
}

async function begin(ctx: Job): Promise<ReportRow> {
  const madeAt = ctx.now();
  const id = newId(privacyIds.retention, madeAt);
  const row = { id, state: "counting" as const, madeAt, runsAt: madeAt + reportStands, step: 0, version: 1 };
  await commit(ctx, {
    clinicId: null,
    statements: [insertReport(ctx.db, row)],
    events: [{ type: "retention.advanced", aggregateId: id, version: 1 }],
    audit: [],
    onConflict: { retention_report: "kernel.conflict" },
  });
  return { ...row, decidedBy: null, decidedAt: null, reason: null, endedAt: null, cursor: null };
}

/** Rows of one rule on one database at the instant of a report, but of who is held. */
function endOf(ctx: Job, { madeAt }: ReportRow, { plane, expiry }: Step): ExpiryEnd {
  return { db: databaseOf(ctx, plane), before: madeAt - (expiry?.keptFor ?? 0), held: heldOn(plane) };
}

/** Asked of the directory just before anything of them is removed, and not once for a run. */
const isHeld = async ({ db }: Job, accountId: string) => (await countStanding(db, accountId)) > 0;

type Counted = Pick<LineRow, "rule" | "clinicId"> & { n: number };

function linesOf(row: ReportRow, plane: Plane, counted: readonly Counted[], as: "due" | "left"): LineRow[] {
  const sums = new Map<string, LineRow>();
  for (const { rule, clinicId, n } of counted) {
    const line = sums.get(`${rule}/${clinicId}`) ?? { reportId: row.id, rule, plane, clinicId, due: 0, left: null };
    sums.set(`${rule}/${clinicId}`, { ...line, [as]: (line[as] ?? 0) + n });
  }
  return [...sums.values()];
}

const accountOf = ({ accountId }: { accountId: string }) => accountId;
const keyOf = ({ clinicId, id }: Patient) => `${clinicId}/${id}`;
/** A step that is through. */
const next = ({ step }: ReportRow) => ({ step: step + 1, cursor: null });

/** Where a run goes on in a step that goes through people: after the last one, or with the next step. */
function onward(row: ReportRow, patients: readonly Patient[]): Partial<ReportRow> {
  const last = patients.at(-1);
  return last && patients.length >= patientsAtOnce ? { cursor: keyOf(last) } : next(row);
}

async function countStep(ctx: Job, row: ReportRow, step: Step): Promise<ReportRow> {
  if (step.expiry) {
    const counted = (await step.expiry.count(endOf(ctx, row, step))).map((of) => ({ ...of, rule: step.rule }));
    return move(ctx, row, next(row), addDue(ctx.db, linesOf(row, step.plane, counted, "due")));
  }
  if (step.plane === "DIRECTORY") return countRests(ctx, row, step);
  const shard = step.plane;
  const patients = await oldPatients(ctx.shard(shard), row.madeAt, row.cursor);
  const held = await heldAmong(ctx.db, patients.map(accountOf));
  const counted: Counted[] = [];
  for (const patient of patients.filter(({ accountId }) => !held.has(accountId))) {
    const what = await judge(ctx, { shard, madeAt: row.madeAt }, patient);
    if (what) counted.push({ rule: what, clinicId: patient.clinicId, n: 1 });
  }
  return move(ctx, row, onward(row, patients), addDue(ctx.db, linesOf(row, step.plane, counted, "due")));
}

type Erased = Awaited<ReturnType<typeof endedProfessionals>>;

/** Where a run goes on among who was erased but for a record. */
function behind(row: ReportRow, erased: Erased): Partial<ReportRow> {
  const last = erased.at(-1);
  return last && erased.length >= professionalsAtOnce ? { cursor: last.id } : next(row);
}

/** What is left of professionals who had themselves erased: it was to go with the records they wrote. */
async function countRests(ctx: Job, row: ReportRow, { rule, plane }: Step): Promise<ReportRow> {
  const erased = await endedProfessionals(ctx.db, row.madeAt, row.cursor);
  const held = await heldAmong(ctx.db, erased.map(accountOf));
  let n = 0;
  for (const { accountId } of erased) if (!held.has(accountId) && (await isRestOver(ctx, accountId))) n += 1;
  const counted = n === 0 ? [] : [{ rule, clinicId: "", n }];
  return move(ctx, row, behind(row, erased), addDue(ctx.db, linesOf(row, plane, counted, "due")));
}

/** Removes it. @returns null when one of them is to be gone on with later */
async function removeRests(ctx: Job, row: ReportRow, { rule, plane }: Step): Promise<ReportRow | null> {
  const erased = await endedProfessionals(ctx.db, row.madeAt, row.cursor);
  let n = 0;
  for (const { accountId } of erased) {
    if (!(await isRestOver(ctx, accountId))) continue;
    const far = (await isHeld(ctx, accountId)) ? "waits" : await removeRest(ctx, accountId);
    if (far === "goes_on") return null;
    if (far === "waits") n += 1;
  }
  const cleared = row.cursor === null ? [clearLeft(ctx.db, { reportId: row.id, rule, plane })] : [];
  const left = n === 0 ? [] : [{ rule, clinicId: "", n }];
  return move(ctx, row, behind(row, erased), [...cleared, ...addLeft(ctx.db, linesOf(row, plane, left, "left"))]);
}

/** Rows of a rule, piece by piece. @returns null when the time is up before the last */
async function removeRows(ctx: Job, row: ReportRow, step: Step, until: number): Promise<ReportRow | null> {
  const end = endOf(ctx, row, step);
  while (step.expiry && (await step.expiry.remove(end)) > 0) if (ctx.now() >= until) return null;
  return move(ctx, row, next(row), [clearLeft(ctx.db, { reportId: row.id, rule: step.rule, plane: step.plane })]);
}

/** Some people's records. @returns null when one of them is to be gone on with later */
async function removeRecords(ctx: Job, row: ReportRow, { plane }: Step): Promise<ReportRow | null> {
  const shard = plane as ShardName;
  const patients = await oldPatients(ctx.shard(shard), row.madeAt, row.cursor);
  const begun = row.cursor === null;
  const left: Counted[] = [];
  for (const patient of patients) {
    const what = await judge(ctx, { shard, madeAt: row.madeAt }, patient);
    if (!what) continue;
    const far = (await isHeld(ctx, patient.accountId))
      ? "waits"
      : await removeOf(ctx, { shard, reportId: row.id }, patient, what);
    // What is under way is found again: nobody of before has anything left that is due.
    if (far === "goes_on") return null;
    if (far === "waits") left.push({ rule: what, clinicId: patient.clinicId, n: 1 });
  }
  const cleared = begun ? ["record", "person"].map((rule) => clearLeft(ctx.db, { reportId: row.id, rule, plane })) : [];
  return move(ctx, row, onward(row, patients), [...cleared, ...addLeft(ctx.db, linesOf(row, plane, left, "left"))]);
}

/** A report after its next piece; null when there is nothing to do before the next tick. */
async function advance(ctx: Job, row: ReportRow, until: number): Promise<ReportRow | null> {
  const step = steps[row.step];
  switch (row.state) {
    case "counting":
      if (step) return countStep(ctx, row, step);
      if ((await sumDue(ctx.db, row.id)) === 0) return move(ctx, row, { state: "done", endedAt: ctx.now() });
      return move(ctx, row, { state: "standing", step: 0, cursor: null });
    case "standing":
      return row.runsAt <= ctx.now() ? move(ctx, row, { state: "running" }) : null;
    case "running":
      if (!step) return move(ctx, row, { state: "done", endedAt: ctx.now() });
      if (step.expiry) return removeRows(ctx, row, step, until);
      return step.plane === "DIRECTORY" ? removeRests(ctx, row, step) : removeRecords(ctx, row, step);
    case "done":
    case "stopped":
      return row.madeAt + reportEvery <= ctx.now() ? begin(ctx) : null;
    default:
      throw new Error(`no such state ${String(row.state satisfies never)}`);
  }
}

/**
 * The retention: each month what has served its time is counted, clinic by clinic; the report stands for 14 days, or until the platform
 * has it begin; then just that is removed, in bounded pieces. Killed anywhere it is gone on with by the next run; of two at once
 * one goes on. What is held (ADR 0087) is neither counted nor removed.
 * @param budget how long (ms) it may take
 * @returns pieces done
 */
export async function runRetention(ctx: Job, budget: number): Promise<number> {
  const until = ctx.now() + budget;
  let [row, done] = [await newestReport(ctx.db), 0];
  try {
    row ??= await begin(ctx);
    if (isAtWork(row, ctx.now())) await markEverybodyHeld(ctx);
    while (row && ctx.now() < until && done < mostPieces) {
      row = await advance(ctx, row, until);
      if (row) done += 1;
    }
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
  return done;
}

/** Whether this run counts or removes anything: else nobody's marks are looked at. */
function isAtWork({ state, runsAt, madeAt }: ReportRow, now: number): boolean {
  if (state === "standing") return runsAt <= now;
  return state === "counting" || state === "running" || madeAt + reportEvery <= now;
}

/** Pieces of one run: a clock that stands still ends it, too. */
const mostPieces = 500;

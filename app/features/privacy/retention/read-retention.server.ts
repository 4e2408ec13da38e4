import type { PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { wordsOfRule, type RuleWords } from "./retention-words";
import { listLines, listReports, newestReport, type ReportRow } from "./retention.repo.server";

/** What of one rule is due in one clinic, in words; `left` is null until the run has been through. */
export type SeenLine = RuleWords & { rule: string; clinic: string | null; due: number; left: number | null };
export type SeenReport = Pick<ReportRow, "id" | "state" | "madeAt" | "runsAt" | "endedAt" | "reason">;

function told({ id, state, madeAt, runsAt, endedAt, reason }: ReportRow): SeenReport {
  return { id, state, madeAt, runsAt, endedAt, reason };
}

/** Planes of one rule in one clinic are one line. */
function summed(rows: Awaited<ReturnType<typeof listLines>>): SeenLine[] {
  const lines = new Map<string, SeenLine>();
  for (const { line, clinic } of rows) {
    const key = `${line.rule}/${line.clinicId}`;
    const known = lines.get(key);
    const left = line.left === null ? (known?.left ?? null) : (known?.left ?? 0) + line.left;
    lines.set(key, {
      ...{
        rule: line.rule,
        ...wordsOfRule(line.rule),
        clinic: line.clinicId === "" ? null : (clinic ?? line.clinicId),
      },
      ...{ due: (known?.due ?? 0) + line.due, left },
    });
  }
  return [...lines.values()];
}

type Retention = { report: SeenReport; lines: SeenLine[]; earlier: SeenReport[] };

/** The newest report over all clinics, and those before it; null before the first. */
export async function readRetention(ctx: DirectoryCtx<PlatformActor>): Promise<Retention | null> {
  requireRole(ctx.actor, "platform");
  const [newest, ...earlier] = await listReports(ctx.db, 13);
  if (!newest) return null;
  return { report: told(newest), lines: summed(await listLines(ctx.db, newest.id)), earlier: earlier.map(told) };
}

/** What of the newest report is of the admin's clinic; null before the first. */
export async function readClinicRetention(ctx: AdminCtx): Promise<Omit<Retention, "earlier"> | null> {
  const newest = await newestReport(ctx.db);
  if (!newest) return null;
  return { report: told(newest), lines: summed(await listLines(ctx.db, newest.id, ctx.actor.clinicId)) };
}

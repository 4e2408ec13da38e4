import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { Statements } from "~/db/statement";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteLooking } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { ReportContent } from "../report-part";
import { openReport } from "./report-seal";
import { markReportOpened, selectReport, selectReports, type ReportRow } from "./report.repo.server";

/** A report in lists. Days YYYY-MM-DD, instants in ms. */
export type ListedReport = Awaited<ReturnType<typeof selectReports>>[number];
/** With what it says. */
export type Report = ListedReport & { patientId: string; version: number; content: ReportContent };

/**
 * A report that the psychologist made; she keeps hers after care has ended.
 * @throws AppError `reports.not_found`, the same for another's as for none
 */
export async function fetchOwnReport(ctx: PsychologistCtx, id: string): Promise<ReportRow> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectReport(ctx.db, ctx.actor, id);
  if (!row || row.psychologistId !== ctx.actor.memberId) throw new AppError("reports.not_found");
  return row;
}

async function opened(ctx: OpeningCtx, { contentSealed, ...row }: ReportRow): Promise<Report> {
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  return { ...row, content: await openReport(vault, row.id, contentSealed) };
}

/** A report of the psychologist's about this patient. Her reading is noted (LGPD art. 37). @throws AppError `reports.not_found` */
export async function readReport(
  ctx: PsychologistCtx,
  { id, patientId }: { id: string; patientId: string },
): Promise<Report> {
  const row = await fetchOwnReport(ctx, id);
  if (row.patientId !== patientId) throw new AppError("reports.not_found");
  const look = { action: "report.read" as const, entity: "report", entityId: id, subjects: [patientId] };
  return opened(noteLooking(ctx, look), row);
}

/** A report that is shown to the patient. Opening it is noted once. @throws AppError `reports.not_shown` */
export async function readSharedReport(ctx: PatientCtx, { id }: { id: string }): Promise<Report> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectReport(ctx.db, ctx.actor, id);
  if (!row || row.patientId !== ctx.actor.memberId || row.sharedAt === null) throw new AppError("reports.not_shown");
  if (row.openedAt === null && ctx.request.isPrefetch !== true)
    await ctx.db.batch([markReportOpened(ctx.db, row, ctx.now())] as Statements);
  return opened(ctx, row);
}

type Part = { cursor?: string | undefined; limit: number };

async function list(ctx: ClinicCtx, whose: Parameters<typeof selectReports>[2], { cursor, limit }: Part) {
  const rows = await selectReports(ctx.db, ctx.actor, whose, { after: placeAfter(cursor), limit: limit + 1 });
  return toPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** What a psychologist kept of a patient, the newest first. @throws AppError `tenancy.patient_not_found` */
export async function listReports(
  ctx: PsychologistCtx,
  { patientId, ...part }: Part & { patientId: string },
): Promise<Page<ListedReport>> {
  await requireCareLink(ctx, patientId);
  return list(ctx, { patientId, psychologistId: ctx.actor.memberId }, part);
}

/** What is shown to the patient, the newest first. */
export async function listSharedReports(ctx: PatientCtx, part: Part): Promise<Page<ListedReport>> {
  requireRole(ctx.actor, "patient");
  return list(ctx, { patientId: ctx.actor.memberId, shared: true }, part);
}

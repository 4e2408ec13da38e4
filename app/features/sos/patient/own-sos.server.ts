import type { PatientCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import type { PracticeTally } from "~/features/practice/done/practice";
import { readTallies } from "~/features/practice/done/read-practice.server";
import { exerciseNames } from "~/features/practice/exercise/exercise";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { Alert, AlertHead } from "../board/alert";
import { listAlertRows, type AlertHistoryRow } from "../board/alert.repo.server";
import { askBoard, settled } from "../board/ask-board.server";
import { headOf, openAlert, openWords, openFeelings } from "../responder/open-history.server";
import type { CancelReason, Feeling, Location } from "../sos.schema";
import { averageDrops, type HelpedMost } from "./what-helped.policy";

/** Alerts that "what helped most" is told from. */
const remembered = 50;

/** The words of an alert that is the patient's own. @throws AppError `sos.not_found` */
async function openOwnWords(ctx: PatientCtx, row: AlertHistoryRow) {
  if (row.patientId !== ctx.actor.memberId) throw new AppError("sos.not_found");
  return openWords(ctx, ctx.actor, row);
}

/** One of the patient's own alerts. @throws AppError `sos.not_found`, the same for somebody else's as for none */
export async function readOwnSos(ctx: PatientCtx, id: string): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  const live = await askBoard(ctx, clinicId, (board, call) => board.read(call, id, { id: memberId, role: "patient" }));
  const alert = live ?? (await openAlert(ctx, ctx.actor, id, (row) => openOwnWords(ctx, row)));
  if (alert?.patient.id !== memberId) throw new AppError("sos.not_found");
  return alert;
}

/** The patient's live alert, if there is one. */
export async function liveOwnSos(ctx: PatientCtx): Promise<AlertHead | null> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  const [alert] = await askBoard(ctx, clinicId, (board, call) => board.live(call, { id: memberId, role: "patient" }));
  return alert ?? null;
}

/** The patient's own alerts, newest first. @throws AppError `request.invalid` for a bad cursor */
export async function listOwnSos(ctx: PatientCtx, { limit, cursor }: PageInput): Promise<Page<AlertHead>> {
  requireRole(ctx.actor, "patient");
  const after = placeAfter(cursor);
  const rows = await listAlertRows(ctx.db, ctx.actor, { patientId: ctx.actor.memberId, after, limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ raisedAt, id }) => ({ at: raisedAt, id }));
  return { items: items.map(headOf), nextCursor };
}

/** The patient takes an alert back; the responders are told. @throws AppError `sos.not_found`, `sos.closed` */
export async function cancelSos(ctx: PatientCtx, id: string, reason: CancelReason): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  return settled(await askBoard(ctx, clinicId, (board, call) => board.cancel(call, id, memberId, reason)));
}

/** How the patient feels, before or after. @throws AppError `sos.not_found` */
export async function noteFeeling(ctx: PatientCtx, id: string, feeling: Feeling): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  return settled(await askBoard(ctx, clinicId, (board, call) => board.feel(call, id, memberId, feeling)));
}

/** Where the patient is, for this alert alone; null takes it back. @throws AppError `sos.not_found`, `sos.closed` */
export async function shareLocation(ctx: PatientCtx, id: string, location: Location | null): Promise<Alert> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  return settled(await askBoard(ctx, clinicId, (board, call) => board.locate(call, id, memberId, location)));
}

/** Exercises that a call for help offers have one name there and in practice; the others come in words. */
function practisedOf({ exercise, toldTimes, gain }: PracticeTally) {
  const isOffered = exercise === "breathing" || exercise === "grounding";
  return gain === null ? [] : [{ what: isOffered ? exercise : exerciseNames[exercise], times: toldTimes, gain }];
}

/** What has helped the patient most, out of their last 50 alerts and all that they practised. */
export async function whatHelped(ctx: PatientCtx): Promise<HelpedMost[]> {
  requireRole(ctx.actor, "patient");
  const last = { patientId: ctx.actor.memberId, after: null, limit: remembered };
  const [rows, tallies] = await Promise.all([listAlertRows(ctx.db, ctx.actor, last), readTallies(ctx)]);
  return averageDrops(await openFeelings(ctx, ctx.actor, rows), tallies.flatMap(practisedOf));
}

import { noteLooking, type OpeningAction } from "~/features/kernel/events/note-opening.server";
import type { AdminActor, PsychologistActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { Alert, AlertHead, Responder } from "../board/alert";
import { listAlertRows, type AlertHistoryRow } from "../board/alert.repo.server";
import { askBoard, settled } from "../board/ask-board.server";
import { headOf, openAlert, openWords } from "./open-history.server";
import { caresFor } from "../board/people.repo.server";
import type { Resolve } from "../sos.schema";

/** Who answers calls for help: a psychologist those she is called to, an admin all of the clinic's, without the words. */
export type ResponderCtx = ClinicCtx<PsychologistActor | AdminActor>;

function responderOf({ actor }: ResponderCtx): Responder {
  if (actor.role !== "psychologist" && actor.role !== "admin") throw new AppError("auth.forbidden");
  return { id: actor.memberId, name: actor.name, role: actor.role };
}

/** What is live and concerns the responder, oldest first. */
export async function liveAlerts(ctx: ResponderCtx): Promise<AlertHead[]> {
  const by = responderOf(ctx);
  return askBoard(ctx, ctx.actor.clinicId, (board, call) => board.live(call, by));
}

/**
 * That a psychologist is shown a call for help is noted beside it (LGPD art. 37), and keeps nobody waiting: by her care link, or as whoever
 * was called in her colleague's place.
 */
export async function noteAlert<C extends ResponderCtx>(
  ctx: C,
  action: OpeningAction,
  alert: Pick<Alert, "id" | "patient">,
) {
  const { actor, db } = ctx;
  const cares = await caresFor(db, actor, actor.memberId, alert.patient.id);
  const look = { action, entity: "sos_alert", entityId: alert.id, subjects: [alert.patient.id] };
  return noteLooking(ctx, { ...look, right: cares ? "care-link" : "substitute" });
}

/** The words of an alert of the history, for who cares for its patient now; nobody else's try is noted as a reading. */
async function openForCare(ctx: ResponderCtx, row: AlertHistoryRow) {
  const { actor, db } = ctx;
  if (!(await caresFor(db, actor, actor.memberId, row.patientId))) throw new AppError("sos.not_found");
  const look = { action: "sos.read" as const, entity: "sos_alert", entityId: row.id, subjects: [row.patientId] };
  return openWords(noteLooking(ctx, look), actor, row);
}

/** What an alert's history shows to a responder; a psychologist those of patients she cares for now. */
async function fromHistory(ctx: ResponderCtx, id: string): Promise<Alert | null> {
  const { actor } = ctx;
  return openAlert(ctx, actor, id, actor.role === "psychologist" ? (row) => openForCare(ctx, row) : null);
}

/**
 * One alert, by the board while it is there, else by the history. Opening it is noted on its timeline.
 * @throws AppError `sos.not_found`, the same for an alert that does not concern the responder as for none
 */
export async function openSos(ctx: ResponderCtx, id: string): Promise<Alert> {
  const by = responderOf(ctx);
  const { clinicId } = ctx.actor;
  const live = await askBoard(ctx, clinicId, async (board, call) => {
    await board.seen(call, id, by, "seen");
    return board.read(call, id, by);
  });
  const alert = live ?? (await fromHistory(ctx, id));
  if (!alert) throw new AppError("sos.not_found");
  return alert;
}

/** A device of the responder shows an alert: its receipt. */
export async function noteShown(ctx: ResponderCtx, id: string): Promise<void> {
  const by = responderOf(ctx);
  await askBoard(ctx, ctx.actor.clinicId, (board, call) => board.seen(call, id, by, "delivered"));
}

/** Takes an alert: calling stops at once. Taken by somebody else already it is answered as it is. @throws AppError `sos.not_found` */
export async function acknowledgeSos(ctx: ResponderCtx, id: string): Promise<Alert> {
  const by = responderOf(ctx);
  return settled(await askBoard(ctx, ctx.actor.clinicId, (board, call) => board.acknowledge(call, id, by)));
}

/** Closes an alert with what was done. @throws AppError `sos.not_found`, `sos.closed` */
export async function resolveSos(ctx: ResponderCtx, id: string, how: Resolve): Promise<Alert> {
  const by = responderOf(ctx);
  return settled(await askBoard(ctx, ctx.actor.clinicId, (board, call) => board.resolve(call, id, by, how)));
}

/**
 * The history, newest first: a clinic's for its admins, a patient's for a psychologist who cares for them now.
 * @throws AppError `tenancy.patient_not_found`, `request.invalid` for a bad cursor
 */
export async function listPastAlerts(
  ctx: ResponderCtx,
  { limit, cursor }: PageInput,
  patientId?: string,
): Promise<Page<AlertHead>> {
  const { actor } = ctx;
  responderOf(ctx);
  if (
    actor.role === "psychologist" &&
    (patientId === undefined || !(await caresFor(ctx.db, actor, actor.memberId, patientId)))
  ) {
    throw new AppError("tenancy.patient_not_found");
  }
  const after = placeAfter(cursor);
  const rows = await listAlertRows(ctx.db, actor, {
    ...(patientId === undefined ? {} : { patientId }),
    after,
    limit: limit + 1,
  });
  const { items, nextCursor } = toPage(rows, limit, ({ raisedAt, id }) => ({ at: raisedAt, id }));
  return { items: items.map(headOf), nextCursor };
}

import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx, PatientCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { AppError } from "~/lib/app-error";
import { isId } from "~/lib/id";
import type { CancelReason } from "../appointment";
import { appointmentIds } from "../appointments.ids";
import { isRoomOpen } from "../room/room-hours";
import { selectAppointment, type AppointmentRow } from "../booking/appointment.repo.server";
import { cancelOwnSession, confirmOwnSession } from "../steps/change-session.server";
import { owedOnCancelling } from "../steps/fee.policy";
import { findPatientByLink } from "./session-link.repo.server";
import { patientOfLink } from "./session-link.server";

/** The parts of a reminder's address: ids without their prefix, and the proof. */
export type SessionLink = { clinic: string; appointment: string; mac: string };

/** What the page behind a reminder's link shows. Instants in ms, money in centavos. */
export type LinkedSession = {
  startAt: number;
  endAt: number;
  zone: string;
  type: AppointmentRow["type"];
  state: "open" | "confirmed" | "cancelled";
  /** What cancelling now costs. */
  costCents: number;
  cancelFreeHours: number;
  /** Its id, once there is an online room to go to. */
  roomId: string | null;
};

/** What is pressed there. */
type LinkAnswer = { act: "confirm" | "cancel"; reason?: CancelReason | undefined };

type LinkCtx = BothPlanesCtx<Anonymous>;

/** The session a link leads to, and the patient it was made for. @throws AppError `sessions.not_found`, the same for a made-up link as for a past one */
async function follow(ctx: LinkCtx, { clinic, appointment, mac }: SessionLink) {
  const gone = () => new AppError("sessions.not_found");
  const [clinicId, id] = [`cli_${clinic}`, `apt_${appointment}`];
  if (!isId(tenancyIds.clinic, clinicId) || !isId(appointmentIds.appointment, id) || !/^[\w-]{22}$/.test(mac))
    throw gone();
  const shard = await shardOfClinic(ctx, clinicId).catch((error: unknown) => {
    throw error instanceof AppError ? gone() : error;
  });
  const onClinic = onShard({ ...ctx, actor: { system: "session-link" } }, shard);
  const [row] = await selectAppointment(onClinic.db, { clinicId }, id);
  if (!row || ctx.now() >= row.startAt) throw gone();
  const session = { clinicId, id, startAt: row.startAt };
  const patientIds = row.patients.map(({ patientId }) => patientId);
  const patientId = await patientOfLink(ctx.platform, session, mac, patientIds);
  const actor = patientId === null ? undefined : await findPatientByLink(onClinic.db, { clinicId }, patientId);
  if (!actor) throw gone();
  const patient: PatientCtx = { ...onClinic, actor };
  return { row, patient };
}

function stateOf(row: AppointmentRow, patientId: string): LinkedSession["state"] {
  const own = row.patients.find((one) => one.patientId === patientId);
  if (row.status === "cancelled" || (own && own.leftAt !== null)) return "cancelled";
  return own && own.confirmedAt !== null ? "confirmed" : "open";
}

/** What a reminder's link leads to. Reading changes nothing: messengers and scanners open links by themselves. @throws AppError `sessions.not_found` */
export async function readSessionLink(ctx: LinkCtx, link: SessionLink): Promise<LinkedSession> {
  const { row, patient } = await follow(ctx, link);
  const { startAt, endAt, type, cancelFreeHours } = row;
  const how = { by: "patient", reason: null, wasRequest: row.status === "pending", at: ctx.now() } as const;
  const state = stateOf(row, patient.actor.memberId);
  return {
    startAt,
    endAt,
    type,
    cancelFreeHours,
    state,
    roomId: isRoomOpen(row, ctx.now()) ? row.id : null,
    zone: patient.actor.zone,
    costCents: owedOnCancelling(row, how),
  };
}

/**
 * Confirms or cancels by a reminder's link, which is the proof; the same twice is harmless.
 * @throws AppError `sessions.not_found` once the session is at another time, or has begun; `sessions.wrong_state`
 */
export async function answerSessionLink(ctx: LinkCtx, link: SessionLink, answer: LinkAnswer): Promise<void> {
  const { act, reason } = answer;
  const { row, patient } = await follow(ctx, link);
  if (act === "confirm") await confirmOwnSession(patient, { id: row.id });
  else await cancelOwnSession(patient, { id: row.id, reason });
}

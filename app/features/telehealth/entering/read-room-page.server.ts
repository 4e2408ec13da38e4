import type { AppointmentStatus } from "~/features/appointments/appointment";
import { windowOf } from "~/features/appointments/room/room-hours";
import type { MissingAgreement } from "~/features/agreements/agreement/what-is-missing.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { missingAtDoor, type AtDoorStill } from "../before/missing-at-door.server";
import { spokenBy } from "../call/spoken";
import { selectCall } from "../call/call.repo.server";
import type { ConsentAnswer } from "../consent/consent-words";
import { readStanding } from "../consent/read-standing.server";
import { guestName, guestToken } from "../guest/guest-link.server";
import type { GuestKind } from "../guest/guest-kinds";
import { selectWaitsOf } from "../waits/wait.repo.server";
import { enterRoom } from "./connect-to-room.server";
import { standingOf, type RoomStanding } from "./room-window";
import type { RoomAsItStands } from "./signal-card.server";

/** What the page of a session's room shows before anybody is connected. Instants in ms. */
export type RoomPageData = {
  appointmentId: string;
  role: "patient" | "psychologist";
  startAt: number;
  endAt: number;
  opensAt: number;
  closesAt: number;
  standing: RoomStanding;
  status: AppointmentStatus;
  psychologist: { id: string; name: string };
  patients: ({ id: string; name: string; consent: ConsentAnswer | null } & AtDoorStill)[];
  /** What the reader said, if they are a patient. */
  consent: ConsentAnswer | null;
  /** What the reader, if they are a patient, has still to answer before they come in. */
  missing: MissingAgreement[];
  /** To the psychologist: who is at the door, and since when. */
  waiting: { name: string; since: number }[];
  /** To the psychologist: whom she invited, and the secret of their link. */
  guest: { name: string; kind: GuestKind; token: string } | null;
  /** How long they have been together, as far as it is known. */
  spokenMs: number | null;
  isTechnical: boolean;
};

async function guestShown(ctx: ClinicCtx, { guest }: RoomAsItStands): Promise<RoomPageData["guest"]> {
  if (!guest || ctx.actor.role !== "psychologist") return null;
  const job = { ...ctx, actor: { system: "room-page" } };
  const [name, token] = await Promise.all([guestName(job, guest), guestToken(ctx.platform, guest)]);
  return name === null ? null : { name, kind: guest.kind, token };
}

/**
 * The page of a session's room, for who leads it or comes to it.
 * @throws AppError `sessions.not_found`
 */
export async function readRoomPage(ctx: ClinicCtx, appointmentId: string): Promise<RoomPageData> {
  const { role, ...room } = await enterRoom(ctx, appointmentId);
  const { session } = room;
  const isPatient = role === "patient";
  const { memberId } = ctx.actor;
  const patientIds = isPatient ? [memberId] : session.patients.map(({ id }) => id);
  const [[, said], [call], guest, still, waits] = await Promise.all([
    readStanding(ctx, appointmentId, patientIds),
    selectCall(ctx.db, ctx.actor, appointmentId),
    guestShown(ctx, room),
    missingAtDoor(ctx, { appointmentId, psychologistId: session.psychologistId, patientIds }),
    isPatient ? [] : selectWaitsOf(ctx.db, ctx.actor, appointmentId),
  ]);
  const own = still(memberId);
  return {
    ...{ appointmentId, role, startAt: session.startAt, endAt: session.endAt, guest },
    ...windowOf(session),
    standing: standingOf(session, ctx.now()),
    status: session.status,
    psychologist: session.psychologist ?? { id: session.psychologistId, name: "" },
    // What the others said of it is theirs, and hers to know.
    patients: session.patients.map((one) => ({
      ...one,
      ...(isPatient ? { consent: null, missing: [], isWaived: false } : { consent: said(one.id), ...still(one.id) }),
    })),
    consent: isPatient ? said(memberId) : null,
    missing: isPatient && !own.isWaived ? own.missing : [],
    waiting: session.patients.flatMap(({ id, name }) =>
      waits.filter(({ patientId }) => patientId === id).map(({ since }) => ({ name, since })),
    ),
    spokenMs: call ? spokenBy(call, ctx.now()) : null,
    isTechnical: call?.failedAt != null,
  };
}

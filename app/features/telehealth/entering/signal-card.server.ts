import type { AnyActor } from "~/features/kernel/actor";
import { isAgreed } from "~/features/appointments/appointment";
import { windowOf } from "~/features/appointments/room/room-hours";
import { readRoomSession, type RoomSession } from "~/features/appointments/room/room-session.server";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectGuest } from "../guest/guest.repo.server";
import type { SignalCard } from "./room-card";

type Reading = Pick<ClinicCtx<AnyActor>, "db" | "plane" | "now">;
type Guest = Awaited<ReturnType<typeof selectGuest>>[number];

/** What the shard says of a session's room at this moment. */
export type RoomAsItStands = { session: RoomSession; guest: Guest | undefined; card: SignalCard };

function peopleOf({ psychologist, patients }: RoomSession, guest: Guest | undefined): SignalCard["people"] {
  return [
    ...(psychologist ? [{ memberId: psychologist.id, role: "psychologist" as const }] : []),
    ...patients.map(({ id }) => ({ memberId: id, role: "patient" as const })),
    ...(guest ? [{ memberId: guest.id, role: "guest" as const }] : []),
  ];
}

/** Reads a session's room, whoever asks; null when there is no such session. */
export async function readRoom(ctx: Reading, scope: Scope, appointmentId: string): Promise<RoomAsItStands | null> {
  const asOf = ctx.now();
  const [session, [guest]] = await Promise.all([
    readRoomSession(ctx, scope, appointmentId),
    selectGuest(ctx.db, scope, appointmentId),
  ]);
  if (!session) return null;
  const card: SignalCard = {
    ...{ clinicId: scope.clinicId, appointmentId, shard: ctx.plane, version: session.version, asOf },
    ...windowOf(session),
    // Without her, or without anybody to come, there is no session.
    isOn: isToTakePlace(session) && session.psychologist !== null && session.patients.length > 0,
    people: peopleOf(session, guest),
  };
  return { session, guest, card };
}

function isToTakePlace({ status, type }: RoomSession): boolean {
  return type === "online" && isAgreed(status);
}

/** The same, as the session's object is told. */
export async function readSignalCard(ctx: Reading, scope: Scope, appointmentId: string): Promise<SignalCard | null> {
  return (await readRoom(ctx, scope, appointmentId))?.card ?? null;
}

import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectAppointment, type AppointmentRow } from "../booking/appointment.repo.server";
import { selectLeader, selectWhoComes } from "./room-session.repo.server";

/** A session as far as its online room asks: when, how, and who may come to it at this moment. Instants in ms. */
export type RoomSession = Pick<
  AppointmentRow,
  "id" | "startAt" | "endAt" | "type" | "status" | "version" | "psychologistId" | "cancelFreeHours" | "feeCents"
> & {
  /** Null when she was shut out of the clinic. */
  psychologist: { id: string; name: string } | null;
  /** Who comes, belongs to the clinic and is still cared for by her. */
  patients: { id: string; name: string }[];
};

/** Reads a session for its room, whoever asks, in one round trip; null when there is none. */
export async function readRoomSession(
  ctx: Pick<ClinicCtx<AnyActor>, "db">,
  scope: Scope,
  id: string,
): Promise<RoomSession | null> {
  const [rows, [leader], patients] = await ctx.db.batch([
    selectAppointment(ctx.db, scope, id),
    selectLeader(ctx.db, scope, id),
    selectWhoComes(ctx.db, scope, id),
  ]);
  const [row] = rows;
  if (!row) return null;
  const psychologist = leader && leader.disabledAt === null ? { id: leader.id, name: leader.name } : null;
  return { ...row, psychologist, patients };
}

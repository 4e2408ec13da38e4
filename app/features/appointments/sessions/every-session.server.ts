import { and, asc, eq, sql } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { AppointmentStatus, AppointmentType } from "../appointment";
import { appointment } from "../booking/appointment.table";
import { participantsIn } from "../booking/participants";
import { selectPeople } from "../booking/people.repo.server";

/** A session as a clinic's admin takes it along: when, with whom, what became of it. Instants in ms. */
export type TakenSession = {
  psychologist: string;
  patients: string[];
  startAt: number;
  endAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
};

const placeIn = (cursor: string | null): [string, number, string] => {
  const [who = "", at = "0", id = ""] = cursor?.split("/") ?? [];
  if (cursor !== null && !/^[\w]+\/\d+\/[\w]+$/.test(cursor)) throw new AppError("request.invalid");
  return [who, Number(at), id];
};

/** All sessions of the clinic, psychologist by psychologist in order of time, by an admin; nothing of what was written of them. */
export async function everySession(
  ctx: ClinicCtx,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ items: TakenSession[]; next: string | null }> {
  requireRole(ctx.actor, "admin");
  const [who, at, id] = placeIn(cursor);
  const { psychologistId, startAt, endAt, type, status, participants } = appointment;
  const rows = await ctx.db
    .select({ id: appointment.id, psychologistId, startAt, endAt, type, status, participants })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, ctx.actor.clinicId),
        sql`(${psychologistId}, ${startAt}, ${appointment.id}) > (${who}, ${at}, ${id})`,
      ),
    )
    .orderBy(asc(psychologistId), asc(startAt), asc(appointment.id))
    .limit(limit);
  const read = rows.map((row) => ({ ...row, ids: participantsIn(row.participants).map(({ patientId }) => patientId) }));
  const people = await selectPeople(ctx.db, ctx.actor, [
    ...new Set(read.flatMap((row) => [row.psychologistId, ...row.ids])),
  ]);
  const names = new Map(people.map((one) => [one.id, one.name]));
  const last = rows.at(-1);
  return {
    items: read.map((row) => ({
      psychologist: names.get(row.psychologistId) ?? "",
      patients: row.ids.map((one) => names.get(one) ?? ""),
      ...{ startAt: row.startAt, endAt: row.endAt, type: row.type, status: row.status },
    })),
    next: rows.length === limit && last ? `${last.psychologistId}/${last.startAt}/${last.id}` : null,
  };
}

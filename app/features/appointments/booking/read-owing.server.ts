import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { houseZone } from "~/lib/time/zone";
import type { AppointmentStatus, Participant } from "../appointment";
import { selectAppointment } from "./appointment.repo.server";
import { selectPeopleIn } from "./people.repo.server";
import { sql } from "drizzle-orm";

/** A session as far as somebody owes for it. Instants in ms, money in centavos. */
export type OwingSession = {
  id: string;
  psychologistId: string;
  /** Zone in which the psychologist counts days. */
  zone: string;
  patients: Participant[];
  startAt: number;
  status: AppointmentStatus;
  feeCents: number | null;
  feeOwedCents: number | null;
};

/** A session of the clinic for who reckons what is owed for it, whoever asks; null when it is gone. One round trip. */
export async function readOwing(ctx: ClinicCtx<AnyActor>, scope: Scope, id: string): Promise<OwingSession | null> {
  const leads = sql`select psychologist_id from appointment where clinic_id = ${scope.clinicId} and id = ${id}`;
  const [[row], [psychologist]] = await ctx.db.batch([
    selectAppointment(ctx.db, scope, id),
    selectPeopleIn(ctx.db, scope, leads),
  ]);
  if (!row) return null;
  const { psychologistId, patients, startAt, status, feeCents, feeOwedCents } = row;
  const zone = psychologist?.zone ?? houseZone;
  return { id, psychologistId, zone, patients, startAt, status, feeCents, feeOwedCents };
}

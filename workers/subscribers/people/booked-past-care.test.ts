import { expect, test } from "vitest";
import { bookAppointment } from "../../../app/features/appointments/booking/book-appointment.server";
import { bookOwnSession } from "../../../app/features/appointments/slots/book-own-session.server";
import { endCareLink } from "../../../app/features/tenancy/care-link/end-care-link.server";
import type { ClinicDb } from "../../../app/db/client.server";
import { asAdmin } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { offer, tomorrow } from "../../../tests/worker/sessions";

/** The same database; something happens between the first batch, which judges, and the second, which writes. */
function interrupted(db: ClinicDb, happens: () => Promise<unknown>): ClinicDb {
  let batches = 0;
  return new Proxy(db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      const run = (...all: unknown[]): unknown => Reflect.apply(value, target, all);
      if (key !== "batch") return run;
      return async (...all: unknown[]) => {
        if (++batches === 2) await happens();
        return run(...all);
      };
    },
  });
}

for (const by of ["patient", "psychologist"] as const)
  test(`care ends while the ${by} books: the session does not outlive it, and nobody is told of it`, async () => {
    const room = await newsroom();
    const { world, clinicId, patient, psychologist, post } = room;
    const admin = await world.person("admin", clinicId, "Rui");
    await offer(psychologist);
    const endCare = async () => {
      const [link] = await rowsOf<{ id: string }>("select id from care_link");
      await endCareLink(asAdmin(world, admin), { id: link?.id ?? "" });
      await deliver(post);
    };
    const when = { startAt: tomorrow, type: "online" as const };
    if (by === "patient") {
      const ctx = { ...patient.ctx, db: interrupted(patient.ctx.db, endCare) };
      await bookOwnSession(ctx, { ...when, psychologistId: psychologist.memberId }).catch(() => null);
    } else {
      const ctx = { ...psychologist.ctx, db: interrupted(psychologist.ctx.db, endCare) };
      await bookAppointment(ctx, { ...when, patientIds: [patient.memberId], durationMinutes: 50 }).catch(() => null);
    }
    expect(await rowsOf("select status from appointment")).toEqual([{ status: "scheduled" }]);
    await deliver(post);
    const gone = { status: "cancelled", cancelled_by: "care_ended", fee_owed_cents: 0 };
    expect(await rowsOf("select status, cancelled_by, fee_owed_cents from appointment")).toEqual([gone]);
    expect(await rowsOf("select 1 from busy_span")).toEqual([]);
    for (const { memberId } of [patient, psychologist]) {
      const told = (await noticesOf(post, memberId)).map(({ kind }) => kind);
      expect(told.filter((kind) => kind.startsWith("appointment."))).toEqual([]);
    }
  });

test("a psychologist is shut out while a patient books with her: the session does not stand, and the patient is told", async () => {
  const room = await newsroom();
  const { patient, psychologist, post } = room;
  await offer(psychologist);
  const shutOut = () => rowsOf("update member set disabled_at = 1 where id = ? returning id", psychologist.memberId);
  const ctx = { ...patient.ctx, db: interrupted(patient.ctx.db, shutOut) };
  await bookOwnSession(ctx, { startAt: tomorrow, type: "online", psychologistId: psychologist.memberId });
  await deliver(post);
  expect(await rowsOf("select status, cancelled_by from appointment")).toEqual([
    { status: "cancelled", cancelled_by: "clinic" },
  ]);
  expect(await rowsOf("select 1 from busy_span")).toEqual([]);
  const told = (await noticesOf(post, patient.memberId)).map(({ kind }) => kind);
  expect(told.filter((kind) => kind.startsWith("appointment."))).toEqual(["appointment.cancelled"]);
});

import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { manyPatients, offer, tomorrow } from "../../../../tests/worker/sessions";
import { days, hours } from "~/lib/duration";
import { iso } from "~/lib/time/iso";
import { agendaSchema } from "../appointments.schema";
import { listFreeSlots } from "../slots/offer.server";
import { listAppointments, nextOwnAppointment, readAgenda } from "./list-appointments.server";

/** Ten thousand sessions, five a day, of twenty-five patients in turn; with the time they take. */
async function fullAgenda(clinicId: string, psychologistId: string, patientIds: string[]): Promise<void> {
  const people = JSON.stringify(patientIds);
  const each = `with recursive n(i) as (select 0 union all select i + 1 from n where i < 9999)
    select i, 'apt_' || printf('%026d', i) as id, ${tomorrow} + (i / 5 - 1000) * 86400000 + (i % 5) * 3600000 as at,
    json_extract('${people}', '$[' || (i % 25) || ']') as patient from n`;
  await rowsOf(`insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status,
    cancel_free_hours, version, created_by, created_at, updated_at) select '${clinicId}', id, '${psychologistId}',
    json_array(json_object('id', patient)), at, at + 3000000, 'online', 'scheduled', 24, 1, 'x', 1, 1 from (${each})`);
  await rowsOf(`insert into appointment_patient (clinic_id, appointment_id, patient_id, psychologist_id, start_at)
    select '${clinicId}', id, patient, '${psychologistId}', at from (${each})`);
  await rowsOf(`insert into busy_span (clinic_id, member_id, start_at, end_at, owner_id, clear_from, clear_until, local_day, written_at)
    select '${clinicId}', '${psychologistId}', at, at + 3000000, id, at, at + 3000000, date(at / 1000, 'unixepoch'), 1 from (${each})`);
}

test("a week of a full agenda, a page of it and a month of free times cost what they show, however much there is", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, psychologist } = pair;
  const people = await manyPatients(pair, 25);
  await offer(psychologist);
  await fullAgenda(
    clinicId,
    psychologist.memberId,
    people.map(({ actor }) => actor.memberId),
  );
  const { meter } = world.scope.platform;
  await world.settled();
  async function cost<T>(
    work: () => Promise<T>,
  ): Promise<{ found: T; rows: number; statements: number; trips: number }> {
    const before = { ...meter };
    const found = await work();
    return {
      found,
      rows: meter.rowsRead - before.rowsRead,
      statements: meter.queries - before.queries,
      trips: meter.trips - before.trips,
    };
  }
  const week = await cost(() =>
    readAgenda(psychologist.ctx, { from: tomorrow - hours(1), to: tomorrow + days(7) - hours(1) }),
  );
  expect(week.found).toHaveLength(35);
  expect(week.found[0]?.patients[0]?.name).not.toBeNull();
  expect(week.trips).toBeLessThanOrEqual(3);
  expect(week.rows).toBeLessThanOrEqual(120);
  const page = await cost(() =>
    listAppointments(psychologist.ctx, agendaSchema.parse({ from: iso(tomorrow), limit: 20 })),
  );
  expect(page.found.items).toHaveLength(20);
  expect(page.rows).toBeLessThanOrEqual(84);
  const next = await cost(() => nextOwnAppointment(people[3] as (typeof people)[number]));
  expect(next.rows).toBeLessThanOrEqual(15);
  const slots = await cost(() =>
    listFreeSlots(people[0] as (typeof people)[number], {
      ...{ psychologistId: psychologist.memberId, from: iso(tomorrow), to: iso(tomorrow + days(31)) },
    }),
  );
  expect(slots.found.slots.length).toBeGreaterThan(50);
  expect(slots.trips).toBe(1);
  expect(slots.rows).toBeLessThanOrEqual(35 * 5 + 10);
});

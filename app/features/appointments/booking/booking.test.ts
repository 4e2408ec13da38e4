import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { hours, minutes } from "~/lib/duration";
import { agendaSchema, ownSessionsSchema } from "../appointments.schema";
import { bookAppointment } from "./book-appointment.server";
import { listAppointments, listOwnAppointments, nextOwnAppointment, readAgenda } from "./list-appointments.server";
import { readAppointment, readLedAppointment } from "./read-appointment.server";

const all = agendaSchema.parse({});
const coming = ownSessionsSchema.parse({});

test("a booked session stands in both agendas, with its event, its audit row, and its notes for her alone", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const booked = await book(pair, { notes: "Retomar o exercício." });
  expect(booked).toMatchObject({ status: "scheduled", version: 1, cancelFreeHours: 24, psychologistName: "Dra. Lia" });
  expect(booked.patients).toMatchObject([{ patientId: patient.memberId, name: "Ana", confirmedAt: null }]);
  expect(await readLedAppointment(psychologist.ctx, booked)).toEqual({ ...booked, notes: "Retomar o exercício." });
  expect((await listAppointments(psychologist.ctx, all)).items).toEqual([booked]);
  expect((await listOwnAppointments(patient.ctx, coming)).items).toEqual([booked]);
  expect(await nextOwnAppointment(patient.ctx)).toEqual(booked);
  expect(await rowsOf("select type, data from domain_event where aggregate_id = ?", booked.id)).toHaveLength(1);
  expect(await rowsOf("select id from audit_entry where action = 'appointment.book'")).toHaveLength(1);
  const stored = JSON.stringify([
    await rowsOf("select * from appointment_patient"),
    await rowsOf("select * from domain_event"),
  ]);
  expect(stored).not.toContain("exercício");
});

test("nobody is booked twice: she, the patient, one of several; back to back goes, and so does the same hour elsewhere", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const [bia, other] = [
    await world.person("patient", clinicId, "Bia"),
    await world.person("psychologist", clinicId, "Otávio"),
  ];
  await Promise.all([world.link(psychologist, bia), world.link(other, patient), world.link(other, bia)]);
  await book(pair);
  const overlapping = { startAt: tomorrow + minutes(49) };
  expect(await refusalOf(book({ psychologist, patient: bia }, overlapping))).toBe("sessions.overlap");
  expect(await refusalOf(book({ psychologist: other, patient }, overlapping))).toBe("sessions.overlap");
  const both = { patientIds: [bia.memberId, patient.memberId] };
  expect(await refusalOf(book({ psychologist: other, patient }, { ...overlapping, ...both }))).toBe("sessions.overlap");
  expect(await rowsOf("select id from appointment")).toHaveLength(1);
  const joint = await book(pair, { startAt: tomorrow + minutes(50), ...both });
  expect(joint.patients.map(({ name }) => name)).toEqual(["Bia", "Ana"]);
  await book({ psychologist: other, patient: bia });
  expect((await listOwnAppointments(bia.ctx, coming)).items).toHaveLength(2);
});

test("the same key books once; another patient under it, the past and what is too far are refused", async () => {
  const pair = await linkedPair(testWorld());
  const { psychologist, patient, world } = pair;
  const said = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: "online" as const };
  const [one, two] = await Promise.all([1, 2].map(() => bookAppointment(psychologist.ctx, said, "k-1")));
  expect(one).toEqual(two);
  const again = bookAppointment(psychologist.ctx, { ...said, durationMinutes: 60 }, "k-1");
  expect(await refusalOf(again)).toBe("kernel.idempotency_reused");
  expect(await refusalOf(book(pair, { startAt: world.clock.now }))).toBe("sessions.past");
  expect(await refusalOf(book(pair, { startAt: world.clock.now + hours(24 * 740) }))).toBe("sessions.too_far");
});

test("strangers book nothing and find nothing: no care link, another clinic, another role, another patient", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const [colleague, stranger] = [await world.person("psychologist", clinicId), await world.person("patient", clinicId)];
  const foreign = await linkedPair(world, "CLINIC_1");
  const { id } = await book(pair);
  for (const nobody of [stranger, colleague, foreign.patient, foreign.psychologist])
    expect(await refusalOf(readAppointment(nobody.ctx, { id }))).toBe("sessions.not_found");
  expect(await refusalOf(book({ psychologist: colleague, patient }))).toBe("tenancy.patient_not_found");
  expect(await refusalOf(book({ psychologist: foreign.psychologist, patient }))).toBe("tenancy.patient_not_found");
  const joint = book(pair, { patientIds: [patient.memberId, stranger.memberId], startAt: tomorrow + hours(2) });
  expect(await refusalOf(joint)).toBe("tenancy.patient_not_found");
  const asPsychologist = { ...psychologist, ctx: patient.ctx as unknown as typeof psychologist.ctx };
  expect(await refusalOf(book({ psychologist: asPsychologist, patient }))).toBe("auth.forbidden");
  expect((await listAppointments(colleague.ctx, all)).items).toEqual([]);
  expect(await readAppointment((await world.person("admin", clinicId)).ctx, { id })).toMatchObject({ id });
});

test("whose care has ended stands in her agenda without name and without notes", async () => {
  const pair = await linkedPair(testWorld());
  const { psychologist } = pair;
  const { id } = await book(pair, { notes: "Só dela." });
  await psychologist.ctx.db.update(careLink).set({ endedAt: 1 });
  const [one] = await readAgenda(psychologist.ctx, { from: tomorrow, to: tomorrow + 1 });
  expect(one?.patients[0]).toMatchObject({ name: null });
  expect((await readLedAppointment(psychologist.ctx, { id })).notes).toBeNull();
});

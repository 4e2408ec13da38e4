import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { noticesOf, reachable } from "../../../../tests/worker/notices";
import { deliver, newPost, nobody } from "../../../../tests/worker/post";
import { book, offer, openHours, tomorrow } from "../../../../tests/worker/sessions";
import { asPlatform } from "../../../../tests/worker/relocation";
import { readFeedState } from "../calendar/read-feed-state.server";
import { makeCalendarFeed } from "../calendar/own-calendar-feed.server";
import { readCalendarFeed } from "../calendar/read-calendar-feed.server";
import { readSessionFile } from "../calendar/read-session-file.server";
import { setFlags } from "~/features/tenancy/clinic/change-clinic.server";
import { clinicSettingsSchema } from "~/features/tenancy/settings/clinic-settings.schema";
import { readOwnClinic, saveClinicSettings } from "~/features/tenancy/settings/clinic-settings.server";
import { placesOfClinic } from "~/features/tenancy/settings/places-of-clinic.server";
import { days, minutes } from "~/lib/duration";
import { relay } from "../../../../workers/crons/on-all-planes";
import { actOnSession } from "../agenda/act-on-session.server";
import { saveHours } from "../availability/save-hours.server";
import { toOwnSession } from "../components/own/own-session";
import { bookSeries } from "../series/book-series.server";
import { bookOwnSession } from "../slots/book-own-session.server";
import { readAppointment } from "./read-appointment.server";

const [centro, praia] = [
  { name: "Centro", address: "Rua A, 1" },
  { name: "Praia", address: "Av. Mar; 20, sala 3" },
];
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

/** A clinic with two branches, whose post stands in the test's hands. */
async function house() {
  const post = newPost();
  const pair = await linkedPair(post.world);
  const { world, clinicId } = pair;
  for (const one of [pair.patient, pair.psychologist]) await reachable(post, one);
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  await setFlags(asPlatform(world), { clinicId, flags: ["branches"] });
  const save = async (typed: Record<string, string>) => {
    const { version } = await readOwnClinic(admin);
    const form = { intent: "save", version: String(version), name: "Casa Azul", zone: "America/Bahia", ...typed };
    const { intent: _, ...settings } = clinicSettingsSchema.parse(form);
    await saveClinicSettings(admin, settings);
  };
  await save({ branches: "Centro | Rua A, 1\nPraia | Av. Mar; 20, sala 3", address: "Sede, 9" });
  const settle = async () => {
    for (let round = 0; round < 4; round++) {
      await world.settled();
      await deliver(post);
      world.clock.now += minutes(1);
      await relay(post.job);
    }
  };
  const places = () => placesOfClinic(world.directory({ system: "test" }), { clinicId });
  const seenByPatient = async (id: string) =>
    toOwnSession(await readAppointment(pair.patient.ctx, { id }), pair.patient.memberId).where;
  return { post, pair, save, settle, places, seenByPatient, clinicId };
}

test("a session in person takes place where its psychologist usually is, or where it is said; the patient and calendars see the address", async () => {
  const { post, pair, places, seenByPatient } = await house();
  expect(await places()).toEqual([centro, praia]);
  await saveHours(
    pair.psychologist.ctx,
    { availability: { ...openHours, place: { name: "Praia", address: "" } }, addsHolidays: false, version: 0 },
    await places(),
  );
  const usual = await book(pair, { type: "presencial" });
  expect(await seenByPatient(usual.id)).toBe("Praia, Av. Mar; 20, sala 3");
  const said = await book(pair, { type: "presencial", place: centro, startAt: tomorrow + days(1) });
  expect(await seenByPatient(said.id)).toBe("Centro, Rua A, 1");
  const online = await book(pair, { startAt: tomorrow + days(2) });
  expect(await seenByPatient(online.id)).toBeNull();
  const { memberId: psychologistId } = pair.psychologist;
  const own = { psychologistId, startAt: tomorrow + days(3), type: "presencial" as const };
  expect((await bookOwnSession(pair.patient.ctx, own)).place).toEqual(praia);
  const { first } = await bookSeries(pair.psychologist.ctx, {
    ...{ patientIds: [pair.patient.memberId], startAt: tomorrow + days(4), durationMinutes: 50, type: "presencial" },
    ...{ place: centro, recurrence: { freq: "weekly", count: 3 }, skipConflicts: false },
  });
  expect(first.place).toEqual(centro);
  // The same in the file, in the feed and in the letter: a calendar puts them over one another.
  const line = "LOCATION:Praia\\, Av. Mar\\; 20\\, sala 3\r\n";
  expect(unfolded(await readSessionFile(pair.patient.ctx, { id: usual.id }))).toContain(line);
  expect(unfolded(await readSessionFile(pair.patient.ctx, { id: online.id }))).not.toContain("LOCATION");
  const { url } = await makeCalendarFeed(pair.psychologist.ctx);
  const [, clinic = "", secret = ""] = /calendar\/(\w+)\/([\w-]+)\.ics$/.exec(url) ?? [];
  const feed = unfolded(await readCalendarFeed(nobody(post), { clinic, secret }));
  expect(feed.match(/LOCATION:Praia/g)).toHaveLength(2);
  expect(feed.match(/LOCATION:Centro/g)).toHaveLength(4);
  expect((await readFeedState(pair.psychologist.ctx)) === null).toBe(false);
  await deliver(post);
  const file = post.sent.flatMap(({ attachments }) => attachments ?? []).find(({ text }) => text.includes(usual.id));
  expect(unfolded(file?.text ?? "")).toContain(line);
  expect(post.sent.map(({ subject, text }) => subject + text).join()).not.toMatch(/Praia|Centro/);
});

test("another place is told to the patient once, a place that the clinic does not have is refused, and one that it has no more may stay", async () => {
  const { post, pair, places, save, settle, seenByPatient } = await house();
  const { ctx } = pair.psychologist;
  const { id } = await book(pair, { type: "presencial", place: centro });
  const move = async (place: string | undefined, scope: "this" | "all" = "this") => {
    const { version } = await readAppointment(ctx, { id });
    const when = { date: "2026-03-03", time: "10:00", minutes: 50, type: "presencial" as const, fee: null };
    return actOnSession(ctx, id, { intent: "move", ...when, place, version, scope }, await places());
  };
  await settle();
  const kinds = async () => (await noticesOf(post, pair.patient.memberId)).map(({ kind }) => kind);
  const before = (await kinds()).length;
  expect(await refusalOf(move("Rua da fraude"))).toBe("request.invalid");
  await move(undefined);
  await move("Centro");
  await settle();
  expect((await kinds()).slice(before)).toEqual([]);
  await move("Praia");
  await settle();
  expect((await kinds()).slice(before)).toEqual(["appointment.kind_changed"]);
  expect(await seenByPatient(id)).toBe("Praia, Av. Mar; 20, sala 3");
  await save({ branches: "Centro | Rua A, 1" });
  await settle();
  expect((await move("Praia")).place).toEqual(praia);
  expect((await move("")).place).toBeNull();
  expect(await refusalOf(move("Praia"))).toBe("request.invalid");
});

test("a branch that moves takes what is ahead with it, and leaves what is over; a series and a default go along; another clinic's stay", async () => {
  const { pair, save, settle, places } = await house();
  const { world } = pair;
  await offer(pair.psychologist, { place: centro });
  const over = await book(pair, { type: "presencial" });
  const { first } = await bookSeries(pair.psychologist.ctx, {
    ...{ patientIds: [pair.patient.memberId], startAt: tomorrow + days(7), durationMinutes: 50, type: "presencial" },
    ...{ recurrence: { freq: "weekly" }, skipConflicts: false },
  });
  const other = await linkedPair(world);
  const theirs = await book(other, { type: "presencial", place: centro, startAt: tomorrow + days(7) });
  world.clock.now = tomorrow + days(1);
  await save({ branches: "Centro | Rua Nova, 7\nPraia" });
  await settle();
  const placeNow = async (id: string) => (await readAppointment(pair.psychologist.ctx, { id })).place?.address;
  expect(await placeNow(over.id)).toBe("Rua A, 1");
  expect(await placeNow(first.id)).toBe("Rua Nova, 7");
  expect((await readAppointment(pair.psychologist.ctx, { id: first.id })).icsSequence).toBe(1);
  const later = await book(pair, { type: "presencial", startAt: tomorrow + days(3) });
  expect(later.place).toEqual({ name: "Centro", address: "Rua Nova, 7" });
  expect((await readAppointment(other.psychologist.ctx, { id: theirs.id })).place).toEqual(centro);
  // The house itself, where it has no branches.
  await save({ address: "Sede, 9" });
  expect(await places()).toEqual([{ name: "Casa Azul", address: "Sede, 9" }]);
});

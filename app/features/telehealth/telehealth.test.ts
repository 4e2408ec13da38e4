import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { cancelOwnSession, completeSession } from "~/features/appointments/steps/change-session.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { minutes } from "~/lib/duration";
import { asAdmin } from "../../../tests/worker/callers";
import { eventually } from "../../../tests/worker/channel";
import { deliver, newPost, type Post } from "../../../tests/worker/post";
import { book, tomorrow } from "../../../tests/worker/sessions";
import { telehealthCall } from "./call/telehealth-call.table";
import { announceArrival } from "./call/announce-arrival.server";
import { failCall } from "./call/fail-call.server";
import { recordCall } from "./call/record-call.server";
import { answerConsent } from "./consent/answer-consent.server";
import { connectToRoom } from "./entering/connect-to-room.server";
import { readRoomPage } from "./entering/read-room-page.server";
import { followGuestLink } from "./guest/guest-link.server";
import { telehealthGuest } from "./guest/telehealth-guest.table";
import { inviteGuest, uninviteGuest } from "./guest/invite-guest.server";

/** Lia and Ana have an online session; the clock stands when its room opens. */
async function scene(post: Post = newPost()) {
  const { world } = post;
  const clinicId = await world.clinic();
  const [lia, other] = [
    await world.person("psychologist", clinicId, "Lia"),
    await world.person("psychologist", clinicId, "Eva"),
  ];
  const [ana, bia] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Bia")];
  const admin = await world.person("admin", clinicId, "Rute");
  const linkId = await world.link(lia, ana);
  await world.link(lia, bia);
  const { id } = await book({ psychologist: lia, patient: ana }, { startAt: tomorrow });
  world.clock.now = tomorrow - minutes(15);
  const job = post.job.shard("CLINIC_0");
  return { post, world, clinicId, lia, other, ana, bia, admin, linkId, id, job };
}

const asking = { authorisedAt: 0, isUpgrade: false };
/** Whoever is of the session is told to ask for a socket; everybody else hears that there is none. */
const refusal = (work: Promise<unknown>) => work.then(String, (error: unknown) => (error as Error).message);

test("a session's room is for who leads it and who comes to it, as long as they do", async () => {
  const { world, lia, other, ana, bia, admin, linkId, id } = await scene();
  const stranger = await world.person("patient", await world.clinic("CLINIC_1"));
  for (const { ctx } of [lia, ana])
    expect(await refusal(connectToRoom(ctx, id, asking))).toBe("request.upgrade_required");
  for (const { ctx } of [other, bia, admin, stranger])
    expect(await refusal(connectToRoom(ctx, id, asking))).toBe("sessions.not_found");
  await endCareLink(asAdmin(world, admin), { id: linkId });
  expect(await refusal(connectToRoom(ana.ctx, id, asking))).toBe("sessions.not_found");
});

test("it opens 15 minutes before, closes 60 after, and only for a session that is online and stands", async () => {
  const { world, lia, ana, id } = await scene();
  const opening = { ...asking, isUpgrade: true };
  const at = (now: number) => {
    world.clock.now = now;
    return refusal(connectToRoom(ana.ctx, id, { ...opening, authorisedAt: Date.now() }));
  };
  expect(await at(tomorrow - minutes(15) - 1)).toBe("telehealth.too_early");
  expect(await at(tomorrow + minutes(50 + 60))).toBe("telehealth.over");
  await lia.ctx.db.update(appointment).set({ type: "presencial" });
  expect(await at(tomorrow)).toBe("telehealth.not_online");
  await lia.ctx.db.update(appointment).set({ type: "online", status: "pending" });
  expect(await at(tomorrow)).toBe("telehealth.awaits_answer");
  await lia.ctx.db.update(appointment).set({ status: "scheduled" });
  world.clock.now = tomorrow;
  await completeSession(lia.ctx, { id });
  expect(await at(tomorrow)).toBe("telehealth.over");
});

test("consent is the last word for this session; a refusal closes the door, and who leads is told", async () => {
  const { post, lia, ana, bia, id } = await scene();
  await answerConsent(ana.ctx, { appointmentId: id, answer: "online", words: 1 });
  await answerConsent(ana.ctx, { appointmentId: id, answer: "online", words: 1 });
  expect((await readRoomPage(lia.ctx, id)).patients).toMatchObject([{ name: "Ana", consent: "online" }]);
  await expect(answerConsent(bia.ctx, { appointmentId: id, answer: "online", words: 1 })).rejects.toThrow(
    "sessions.not_found",
  );
  await answerConsent(ana.ctx, { appointmentId: id, answer: "in_person", words: 1 });
  const connecting = connectToRoom(ana.ctx, id, { authorisedAt: Date.now(), isUpgrade: true });
  await expect(connecting).rejects.toThrow("telehealth.declined");
  expect((await readRoomPage(ana.ctx, id)).consent).toBe("in_person");
  await post.world.settled();
  await deliver(post);
  const told = await ana.ctx.db.select({ kind: notice.kind, memberId: notice.memberId }).from(notice);
  expect(told).toContainEqual({ kind: "telehealth.wants_in_person", memberId: lia.memberId });
});

test("an arrival is told once however often they come, and forgotten when the session begins", async () => {
  const { post, lia, ana, clinicId, id, job } = await scene();
  const arrival = { appointmentId: id, patientId: ana.memberId, psychologistId: lia.memberId, opensAt: tomorrow };
  await announceArrival(job, { clinicId }, arrival);
  await announceArrival(job, { clinicId }, arrival);
  await post.world.settled();
  await deliver(post);
  const told = () => lia.ctx.db.$count(notice, eq(notice.kind, "telehealth.arrived"));
  expect(await told()).toBe(1);
  await recordCall(job, { clinicId }, { appointmentId: id, startedAt: tomorrow, endedAt: null });
  await post.world.settled();
  await deliver(post);
  expect(await told()).toBe(0);
});

test("what the room saw begins the session and stands as its true length; a late word changes no session that is over", async () => {
  const { lia, clinicId, id, job, world } = await scene();
  const startedAt = tomorrow + minutes(3);
  await recordCall(job, { clinicId }, { appointmentId: id, startedAt, endedAt: null });
  expect((await lia.ctx.db.select().from(appointment))[0]?.status).toBe("in_progress");
  world.clock.now = tomorrow + minutes(50);
  await completeSession(lia.ctx, { id });
  const later = { appointmentId: id, startedAt: startedAt + 1, endedAt: tomorrow + minutes(49) };
  await recordCall(job, { clinicId }, later);
  expect(await lia.ctx.db.select().from(telehealthCall)).toMatchObject([{ startedAt, endedAt: later.endedAt }]);
  expect((await lia.ctx.db.select().from(appointment))[0]?.status).toBe("completed");
});

test("technology that fails costs nobody, also once it has begun; not after most of it, and not for all of a joint session", async () => {
  const { lia, ana, clinicId, id, job, world } = await scene();
  await lia.ctx.db.update(appointment).set({ feeCents: 20_000, cancelFreeHours: 24 });
  world.clock.now = tomorrow + minutes(10);
  await recordCall(job, { clinicId }, { appointmentId: id, startedAt: tomorrow, endedAt: null });
  await expect(cancelOwnSession(ana.ctx, { id, reason: "technical" })).rejects.toThrow(/^sessions\./);
  world.clock.now = tomorrow + minutes(26);
  await expect(failCall(ana.ctx, { appointmentId: id })).rejects.toThrow("telehealth.mostly_done");
  world.clock.now = tomorrow + minutes(20);
  await failCall(ana.ctx, { appointmentId: id });
  expect(await lia.ctx.db.select().from(appointment)).toMatchObject([
    { status: "cancelled", cancelReason: "technical", cancelledBy: "patient", feeOwedCents: 0 },
  ]);
  expect(await lia.ctx.db.select().from(telehealthCall)).toMatchObject([{ failedBy: "patient" }]);
  await expect(failCall(ana.ctx, { appointmentId: id })).rejects.toThrow("telehealth.over");
});

test("who never was in the room does not undo what not coming costs", async () => {
  const { ana, id, world } = await scene();
  world.clock.now = tomorrow + minutes(16);
  await expect(failCall(ana.ctx, { appointmentId: id })).rejects.toThrow("telehealth.never_in");
});

test("what was open in a room before its patient said no is closed, and comes back to no door", async () => {
  const { post, ana, lia, world } = await scene();
  world.clock.now = Date.now();
  const { id } = await book({ psychologist: lia, patient: ana }, { startAt: Date.now() + minutes(3) });
  const opened = (await connectToRoom(ana.ctx, id, { authorisedAt: Date.now(), isUpgrade: true })) as unknown as {
    webSocket: WebSocket;
  };
  let code = 0;
  opened.webSocket.addEventListener("close", (closed) => void (code = closed.code));
  opened.webSocket.accept();
  world.clock.now = Date.now() + 1;
  await answerConsent(ana.ctx, { appointmentId: id, answer: "in_person", words: 1 });
  await world.settled();
  await deliver(post);
  await eventually(() => code === 4009);
});

test("one person is invited by name; another's link, or none, voids theirs, and a made-up one opens nothing", async () => {
  const { world, lia, ana, id } = await scene();
  const nobody = world.directory({ anonymous: true as const });
  const token = async () => (await readRoomPage(lia.ctx, id)).guest?.token ?? "";
  await inviteGuest(lia.ctx, { appointmentId: id, name: "Rui Alves", kind: "interpreter" });
  const first = await token();
  expect((await followGuestLink(nobody, first)).name).toBe("Rui Alves");
  expect((await readRoomPage(ana.ctx, id)).guest).toBeNull();
  expect(JSON.stringify(await lia.ctx.db.select().from(telehealthGuest))).not.toContain("Rui");
  await inviteGuest(lia.ctx, { appointmentId: id, name: "Marta", kind: "guardian" });
  await expect(followGuestLink(nobody, first)).rejects.toThrow("telehealth.not_found");
  const second = await token();
  for (const wrong of ["", "x", `${second}x`, second.slice(0, -1) + (second.endsWith("A") ? "B" : "A"), "a.b.c"])
    await expect(followGuestLink(nobody, wrong)).rejects.toThrow("telehealth.not_found");
  await uninviteGuest(lia.ctx, { appointmentId: id });
  await uninviteGuest(lia.ctx, { appointmentId: id });
  await expect(followGuestLink(nobody, second)).rejects.toThrow("telehealth.not_found");
});

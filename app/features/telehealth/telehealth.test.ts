import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAgreement } from "~/features/agreements/agreement/answer-agreement.server";
import { readAgreement } from "~/features/agreements/agreement/read-agreement.server";
import { sendAgreement } from "~/features/agreements/agreement/send-agreement.server";
import { readOwnTexts, saveText } from "~/features/agreements/words/own-texts.server";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { cancelOwnSession, completeSession } from "~/features/appointments/steps/change-session.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { minutes } from "~/lib/duration";
import { asAdmin } from "../../../tests/worker/callers";
import { eventually } from "../../../tests/worker/channel";
import { deliver, newPost, type Post } from "../../../tests/worker/post";
import { book, tomorrow } from "../../../tests/worker/sessions";
import { actInRoom } from "./act-in-room.server";
import { telehealthWaiver } from "./before/waiver.table";
import { telehealthCall } from "./call/telehealth-call.table";
import { announceArrival } from "./call/announce-arrival.server";
import { failCall } from "./call/fail-call.server";
import { recordCall } from "./call/record-call.server";
import { consentLine } from "~/features/consent/consent-line.table";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { answerConsent } from "./consent/answer-consent.server";
import { connectToRoom } from "./entering/connect-to-room.server";
import { readRoomPage } from "./entering/read-room-page.server";
import { endInSessionRooms, settleRoom, settleRoomsOf } from "./entering/settle-rooms.server";
import { waysToOthers } from "./entering/ways-to-others.server";
import { listWaits } from "./waits/list-waits.server";
import { showWaits } from "./waits/show-waits.server";
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

test("who wants no sessions by video at all is let into none, until they agree for one", async () => {
  const { lia, ana, id, world } = await scene();
  const standing = async () => (await readRoomPage(lia.ctx, id)).patients[0]?.consent;
  await answerConsent(ana.ctx, { appointmentId: id, answer: "online", words: 1 });
  world.clock.now += 1;
  await decideConsent(ana.ctx, { purpose: "telehealth", granted: false, place: "page" });
  expect([await standing(), (await readRoomPage(ana.ctx, id)).consent]).toEqual(["in_person", "in_person"]);
  const opening = { authorisedAt: Date.now(), isUpgrade: true };
  await expect(connectToRoom(ana.ctx, id, opening)).rejects.toThrow("telehealth.declined");
  world.clock.now += 1;
  await answerConsent(ana.ctx, { appointmentId: id, answer: "online", words: 1 });
  expect(await standing()).toBe("online");
  expect(await ana.ctx.db.$count(consentLine, eq(consentLine.subjectId, id))).toBe(2);
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

test("only the time that both were there counts against a patient whose line keeps falling", async () => {
  const { ana, clinicId, id, job, world } = await scene();
  world.clock.now = tomorrow + minutes(40);
  const span = { appointmentId: id, startedAt: tomorrow, endedAt: tomorrow + minutes(39) };
  await recordCall(job, { clinicId }, { ...span, spokenMs: minutes(26), togetherAt: null });
  await expect(failCall(ana.ctx, { appointmentId: id })).rejects.toThrow("telehealth.mostly_done");
  await recordCall(
    job,
    { clinicId },
    { ...span, endedAt: null, spokenMs: minutes(1), togetherAt: tomorrow + minutes(39) },
  );
  expect((await readRoomPage(ana.ctx, id)).spokenMs).toBe(minutes(2));
  await failCall(ana.ctx, { appointmentId: id });
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

test("what is asked for before a session keeps its patient out until it is answered or she lets them in; for this session, and written down", async () => {
  const { world, lia, ana, bia, id, clinicId, job } = await scene();
  // Whoever is let on meets the object, for whose clock (the machine's) this day is long over.
  const knock = () => refusal(connectToRoom(ana.ctx, id, { authorisedAt: Date.now(), isUpgrade: true }));
  const letOn = "telehealth.over";
  expect(await knock()).toBe(letOn);
  const asked = await sendAgreement(lia.ctx, { patientId: ana.memberId, kind: "contract", isRequired: true });
  const [text] = (await readOwnTexts(lia.ctx)).filter(({ kind }) => kind === "telehealth");
  if (!text) throw new Error("no text");
  await saveText(lia.ctx, { ...text, isRequired: true });
  await saveText(lia.ctx, { ...text, kind: "guardian", isRequired: true, version: 0 });
  world.clock.now = tomorrow;
  await expect(connectToRoom(ana.ctx, id, { authorisedAt: Date.now(), isUpgrade: true })).rejects.toMatchObject({
    code: "telehealth.answer_missing",
    fields: {
      contract: "Falta ler e responder: Contrato terapêutico.",
      telehealth: "Falta ler e responder: Termo de atendimento online.",
    },
  });
  // Ana is of age: no guardian is asked for. What was not sent yet is, when she wants to read it, once.
  expect((await readRoomPage(ana.ctx, id)).missing).toEqual([
    { id: asked.id, kind: "contract" },
    { id: null, kind: "telehealth" },
  ]);
  const read = () => actInRoom(ana.ctx, id, { intent: "read", kind: "telehealth", back: `room/${id}` });
  const opened = await Promise.all([read(), read()]);
  expect(opened[0]).toEqual(opened[1]);
  await expect(actInRoom(ana.ctx, id, { intent: "let-in", patientId: ana.memberId })).rejects.toThrow(
    "sessions.not_found",
  );
  for (const one of [asked.id, opened[0].toRead?.id ?? ""]) {
    expect(await knock()).toBe("telehealth.answer_missing");
    const { hash } = await readAgreement({ ...ana.ctx, both: world.directory(ana.ctx.actor) }, { id: one });
    await acceptAgreement(ana.ctx, { id: one, hash });
  }
  expect(await knock()).toBe(letOn);
  // Asked anew: she lets Ana in all the same, twice is once, and nobody else by it.
  await sendAgreement(lia.ctx, { patientId: ana.memberId, kind: "contract", isRequired: true });
  expect(await knock()).toBe("telehealth.answer_missing");
  await expect(actInRoom(lia.ctx, id, { intent: "let-in", patientId: bia.memberId })).rejects.toThrow(
    "telehealth.not_there",
  );
  await Promise.all([1, 2].map(() => actInRoom(lia.ctx, id, { intent: "let-in", patientId: ana.memberId })));
  expect(await knock()).toBe(letOn);
  expect(await lia.ctx.db.select().from(telehealthWaiver)).toMatchObject([
    { kinds: "contract", waivedBy: lia.memberId },
  ]);
  expect((await readRoomPage(lia.ctx, id)).patients).toMatchObject([
    { missing: [{ kind: "contract" }], isWaived: true },
  ]);
  // What is asked for once they are together is for the next time: who was cut off comes back in.
  await lia.ctx.db.delete(telehealthWaiver);
  await recordCall(job, { clinicId }, { appointmentId: id, startedAt: tomorrow - 1, endedAt: null });
  expect(await knock()).toBe(letOn);
});

test("a session in person makes no room's object, whatever becomes of it or of who comes; one that was online until now is told", async () => {
  const { lia, ana, id, job, clinicId, world } = await scene();
  world.clock.now = tomorrow + minutes(50);
  const inPerson = await book(
    { psychologist: lia, patient: ana },
    { startAt: tomorrow + minutes(60), type: "presencial" },
  );
  const asked: string[] = [];
  const ask = ({ appointmentId }: { appointmentId: string }) => Promise.resolve(asked.push(appointmentId) as never);
  const counting = { ...job, platform: { ...job.platform, sessionRooms: { ...job.platform.sessionRooms, ask } } };
  const ending = { who: ana.memberId, upTo: tomorrow, how: "ended" as const };
  await settleRoom(counting, { clinicId }, inPerson.id);
  await endInSessionRooms(counting, { clinicId, memberId: ana.memberId }, ending);
  await settleRoomsOf(counting, { clinicId, memberId: lia.memberId });
  expect(asked).toEqual([id, id]);
  await settleRoom(counting, { clinicId }, inPerson.id, { wasOnline: true });
  expect(asked).toEqual([id, id, inPerson.id]);
});

test("who waits is shown to the psychologist wherever she is, for as long as they do; nobody else is told", async () => {
  const { lia, other, ana, clinicId, id, job, admin, linkId, world } = await scene();
  const since = tomorrow - minutes(6);
  const waits = (waiting: { patientId: string; since: number }[]) =>
    showWaits(job, { clinicId }, { appointmentId: id, psychologistId: lia.memberId, waiting });
  await waits([{ patientId: ana.memberId, since }]);
  await waits([{ patientId: ana.memberId, since }]);
  expect(await listWaits(lia.ctx, 12)).toMatchObject([{ appointmentId: id, since, patient: { name: "Ana" } }]);
  expect((await readRoomPage(lia.ctx, id)).waiting).toEqual([{ name: "Ana", since }]);
  expect((await readRoomPage(ana.ctx, id)).waiting).toEqual([]);
  expect(await listWaits(other.ctx, 12)).toEqual([]);
  await waits([]);
  expect(await listWaits(lia.ctx, 12)).toEqual([]);
  await waits([{ patientId: ana.memberId, since }]);
  await endCareLink(asAdmin(world, admin), { id: linkId });
  expect(await listWaits(lia.ctx, 12)).toEqual([]);
});

test("nobody is given more relays than they need, and still comes in", async () => {
  const { world, ana } = await scene();
  const { platform } = world.scope;
  const relay = { urls: ["turn:relay.test"], username: "u", credential: "c" };
  const turn = { iceServers: () => Promise.resolve([relay]) };
  const ways = (memberId: string) => waysToOthers({ turn, attempts: platform.attempts }, memberId);
  for (let i = 0; i < 20; i++) expect(await ways(ana.memberId)).toEqual([relay]);
  expect(await ways(ana.memberId)).toEqual([]);
  expect(await ways("mem_other")).toEqual([relay]);
  const hanging = { take: () => new Promise<never>(() => undefined) } as unknown as typeof platform.attempts;
  expect(await waysToOthers({ turn, attempts: hanging }, ana.memberId)).toEqual([]);
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

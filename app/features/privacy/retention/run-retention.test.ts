import { runInDurableObject } from "cloudflare:test";
import { and, eq, lt } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, write } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { handleAll, livedLife } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { say } from "../../../../tests/worker/talk";
import { storedKeys, tablesIn, tracesOf } from "../../../../tests/worker/traces";
import type { Person } from "../../../../tests/worker/world";
import { consentLine } from "~/features/consent/consent-line.table";
import { openRoom } from "~/features/chat/room/open-room.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { purgeFiles } from "~/features/files/store/purge-files.server";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import { legalAcceptance } from "~/features/identity/account/legal-acceptance.directory.table";
import { hashPassword } from "~/features/identity/password/password.server";
import { account } from "~/features/identity/account/account.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { dataKey } from "~/features/kernel/keys/data-key.table";
import { recordKeptFor } from "~/features/kernel/personal-data";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { days, minutes } from "~/lib/duration";
import { everyPersonalData } from "~/registry/personal-data.server";
import { askErasure } from "../erasure/ask-erasure.server";
import { runErasures } from "../erasure/run-erasures.server";
import { erasePerson } from "../erase-person.server";
import { liftHold, liftPlatformHold, placeHold, placePlatformHold } from "../hold/place-hold.server";
import { listHolds, ownHolds } from "../hold/read-holds.server";
import { decideRetention } from "./decide-retention.server";
import { readClinicRetention, readRetention } from "./read-retention.server";
import { ruleWords } from "./retention-words";
import { steps } from "./retention-rules.server";
import { reportStands, runRetention } from "./run-retention.server";
import { retentionReport } from "./retention.directory.table";

const job = ({ world }: Post) => world.directory({ system: "test" });
const platform = ({ world }: Post) =>
  world.directory({ accountId: "acc_platform", sessionId: "ses_p", name: "", platformRole: "admin" as const });

/** The clock's job as it comes, with what was said of it handled in between. */
async function run(post: Post, budget = minutes(1)) {
  for (let i = 0; i < 30; i++) {
    await handleAll(post);
    const done = await runRetention(job(post), budget);
    if (done === 0) return;
  }
}

const report = async (post: Post) => (await readRetention(platform(post)))?.report;
const lineOf = async (post: Post, rule: string) =>
  (await readRetention(platform(post)))?.lines.find((line) => line.rule === rule);
const ofOwner = (person: Person<"patient">) => eq(dataKey.ownerId, person.memberId);

/** A patient in care, with all that a record has; the care has ended. */
async function cared(post: Post, word: string) {
  const { world } = post;
  const { patient, psychologist, clinicId } = await linkedPair(world);
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  await say(patient, roomId, `${word} mensagem`);
  await livedLife(world, patient, word, `+55119${String(Math.random()).slice(2, 10)}`);
  // The room tells the shard of what is unread when it comes to it: not amid what is compared below.
  const unread = eq(domainEvent.aggregateId, `${roomId}/${psychologist.memberId}`);
  await vi.waitUntil(async () => (await patient.ctx.db.$count(domainEvent, unread)) > 0, 20_000);
  await handleAll(post);
  await patient.ctx.db
    .update(careLink)
    .set({ endedAt: world.clock.now })
    .where(eq(careLink.patientId, patient.memberId));
  return { patient, psychologist, clinicId, roomId };
}

const messagesIn = (clinicId: string, roomId: string) =>
  runInDurableObject(
    testEnv.CHAT_ROOM.get(testEnv.CHAT_ROOM.idFromName(`${clinicId}/${roomId}`)),
    (_, { storage }) => storage.sql.exec<{ n: number }>("select count(*) as n from message").one().n,
  );

const seenAt = (person: Person<"patient">, lastSeenAt: number) =>
  person.ctx.db.update(member).set({ lastSeenAt }).where(eq(member.id, person.memberId));

test("a record of twenty years is counted, stands a fortnight, and goes with bytes, objects and keys; what is in use or held stays", async () => {
  const post = newPost();
  const { world } = post;
  const [gone, used, held] = [
    await cared(post, "jabuticaba"),
    await cared(post, "carambola"),
    await cared(post, "pitanga"),
  ];
  expect(await storedKeys()).not.toEqual([]);
  const admin = await world.person("admin", held.clinicId);
  await placeHold(asAdmin(world, admin), {
    ...{ memberId: held.patient.memberId, cause: "court" as const, reason: "Processo 0001, 2ª vara." },
  });
  const before = await tracesOf([held.patient.memberId]);

  // Objects have the machine's clock.
  world.clock.now = Date.now() + recordKeptFor - days(1);
  await run(post);
  expect(await lineOf(post, "record")).toBeUndefined();
  await decideRetention(platform(post), { id: (await report(post))?.id ?? "", decision: "stop", reason: "cedo" });
  world.clock.now += days(31);
  await seenAt(used.patient, world.clock.now - days(1));
  await write(world, used.patient, { title: "de hoje", content: "meu" });
  await run(post);
  expect(await report(post)).toMatchObject({ state: "standing", runsAt: world.clock.now + reportStands });
  expect(await lineOf(post, "person")).toMatchObject({ due: 1, left: null, clinic: "Clínica CLINIC_0" });
  expect(await lineOf(post, "record")).toMatchObject({ due: 1, left: null });
  expect((await readClinicRetention(asAdmin(world, await world.person("admin", used.clinicId))))?.lines).toMatchObject([
    ...[{ rule: "break_glass", due: 1 }, { rule: "domain_event" }],
    { rule: "record", due: 1 },
  ]);

  world.clock.now += reportStands - 1;
  await run(post);
  expect(await messagesIn(gone.clinicId, gone.roomId)).toBe(1);
  world.clock.now += 1;
  await run(post, 0);
  await run(post);
  expect(await report(post)).toMatchObject({ state: "done" });
  for (const rule of ["person", "record", "domain_event"]) expect(await lineOf(post, rule)).toMatchObject({ left: 0 });
  expect(await Promise.all([gone, used, held].map((one) => messagesIn(one.clinicId, one.roomId)))).toEqual([0, 0, 1]);
  const left = tablesIn(await tracesOf([gone.patient.memberId, gone.patient.accountId, gone.roomId]));
  const evidence = [
    "audit_entry",
    "consent_line",
    "data_key",
    "domain_event",
    "erased_person",
    "legal_acceptance",
    "mail",
  ];
  expect(
    left.filter(
      (table) =>
        ![...evidence, "idempotency_key", "notice", "delivery", "break_glass", "rights_request"].includes(table),
    ),
  ).toEqual([]);
  const keys = await gone.patient.ctx.db.select().from(dataKey).where(ofOwner(gone.patient));
  expect(keys.map(({ wrapped }) => wrapped)).toEqual([null]);
  const own = await used.patient.ctx.db.select().from(dataKey).where(ofOwner(used.patient));
  expect(own.map(({ wrapped }) => wrapped === null)).toEqual([false]);
  expect(await used.patient.ctx.db.$count(diaryEntry, eq(diaryEntry.patientId, used.patient.memberId))).toBeGreaterThan(
    0,
  );
  expect(await used.patient.ctx.db.$count(careLink, eq(careLink.patientId, used.patient.memberId))).toBe(0);
  const noted = and(eq(auditEntry.action, "retention.end_record"), eq(auditEntry.subject, used.patient.memberId));
  expect(await used.patient.ctx.db.$count(auditEntry, noted)).toBe(1);
  const now = new Set(await tracesOf([held.patient.memberId]));
  expect(before.filter((trace) => !/\.(chat_room|chat_member):/.test(trace) && !now.has(trace))).toEqual([]);
  const old = lt(domainEvent.occurredAt, world.clock.now - recordKeptFor);
  expect(await gone.patient.ctx.db.$count(domainEvent, and(old, eq(domainEvent.clinicId, gone.clinicId)))).toBe(0);
  await run(post);
  expect(await world.scope.directory.$count(retentionReport)).toBe(2);

  // Lifted, it goes with the next one: released by hand, it does not wait.
  const [hold] = await listHolds(asAdmin(world, admin));
  await liftHold(asAdmin(world, admin), { id: hold?.id ?? "", reason: "Acabou." });
  world.clock.now += days(31);
  await run(post);
  const { id = "" } = (await report(post)) ?? {};
  await decideRetention(platform(post), { id, decision: "release" });
  await run(post);
  expect(await messagesIn(held.clinicId, held.roomId)).toBe(0);
  expect(await refusalOf(decideRetention(platform(post), { id, decision: "release" }))).toBe("privacy.retention_over");
  world.clock.now += days(2);
  await purgeFiles({ ...held.patient.ctx, actor: { system: "test" } });
});

test("the proof of consents goes five years after its person, and the ledger after it; two runs at once write one report", async () => {
  const post = newPost();
  const { world } = post;
  const { directory } = world.scope;
  const ana = await world.person("patient", await world.clinic(), "Ana");
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  for (let far = "goes_on"; far !== "done"; far = (await erasePerson(job(post), ana.accountId)).state)
    await handleAll(post);
  const proofs = () =>
    Promise.all([
      directory.$count(legalAcceptance, eq(legalAcceptance.accountId, ana.accountId)),
      ana.ctx.db.$count(consentLine, eq(consentLine.memberId, ana.memberId)),
      directory.$count(erasedPerson, eq(erasedPerson.accountId, ana.accountId)),
    ]);
  const [accepted, lines] = await proofs();
  expect([accepted > 0, lines > 0]).toEqual([true, true]);
  world.clock.now += days(5 * 365.25) - days(20);
  await Promise.all([run(post), run(post)]);
  expect(await directory.$count(retentionReport)).toBe(1);
  world.clock.now += days(31);
  await run(post);
  world.clock.now += reportStands;
  await run(post);
  expect((await proofs()).slice(0, 2)).toEqual([0, 0]);
});

test("nobody who is held is erased: the form refuses, what was asked for waits, and the person is told why", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [ana, admin] = [await world.person("patient", clinicId, "Ana"), await world.person("admin", clinicId)];
  const other = await world.person("admin", await world.clinic());
  const passwordHash = await hashPassword("uma frase bem comprida");
  await world.scope.directory.update(account).set({ passwordHash }).where(eq(account.id, ana.accountId));
  const own = asAccount(world, ana.accountId);
  const given = { password: "uma frase bem comprida", code: undefined };
  const why = { cause: "council" as const, reason: "Representação no CRP." };
  expect(await refusalOf(placeHold(asAdmin(world, other), { memberId: ana.memberId, ...why }))).toBe(
    "tenancy.member_not_found",
  );
  await askErasure(own, given);
  const { id } = await placeHold(asAdmin(world, admin), { memberId: ana.memberId, ...why });
  expect(await refusalOf(placeHold(asAdmin(world, admin), { memberId: ana.memberId, ...why }))).toBe(
    "privacy.hold_stands",
  );
  expect(await ownHolds(own)).toMatchObject([{ ...why, by: "Clínica CLINIC_0" }]);
  world.clock.now += days(8);
  await runErasures(job(post), minutes(1));
  expect(await world.scope.directory.$count(account, eq(account.id, ana.accountId))).toBe(1);
  expect(await erasePerson(job(post), ana.accountId)).toEqual({ state: "waits", why: ["legal_hold"] });
  expect(await refusalOf(liftHold(asAdmin(world, other), { id, reason: "x" }))).toBe("privacy.hold_not_found");
  expect(await refusalOf(liftPlatformHold(platform(post), { id, reason: "x" }))).toBe("privacy.hold_not_found");
  await Promise.allSettled([1, 2].map(() => liftHold(asAdmin(world, admin), { id, reason: "Arquivada." })));
  expect(await ownHolds(own)).toEqual([]);
  const bia = await world.person("patient", clinicId, "Bia");
  await world.scope.directory.update(account).set({ passwordHash }).where(eq(account.id, bia.accountId));
  await placePlatformHold(platform(post), { email: `${bia.memberId.toLowerCase()}@caris.test`, ...why });
  expect(await refusalOf(askErasure(asAccount(world, bia.accountId), given))).toBe("privacy.on_hold");
  expect(await refusalOf(placePlatformHold(platform(post), { email: "x@y.test", ...why }))).toBe("privacy.hold_nobody");
  const noted = await world.scope.directory.select().from(auditEntry).where(eq(auditEntry.entity, "legal_hold"));
  expect(noted.map(({ action }) => action).sort()).toEqual(["hold.lift", "hold.place", "hold.place"]);
});

test("every retention has an end that something brings about, and every rule that runs has words", () => {
  for (const store of everyPersonalData.flatMap(({ stores }) => stores)) {
    if ("nobody" in store) continue;
    for (const retain of [store.inAccount?.retain, store.inPlace?.retain])
      if (retain && !retain.isRecord && typeof retain.ends === "string") expect(retain.ends).toMatch(/^(by|with|not) /);
  }
  expect([...new Set(steps.map(({ rule }) => rule)), "person"].filter((rule) => !ruleWords[rule])).toEqual([]);
});

test("what is left of a professional who had herself erased goes with the report that comes after the last of her records", async () => {
  const post = newPost();
  const { world } = post;
  const { directory } = world.scope;
  const { psychologist: lia, patient } = await linkedPair(world);
  const ended = { endedAt: world.clock.now };
  await patient.ctx.db.update(careLink).set(ended).where(eq(careLink.psychologistId, lia.memberId));
  const passwordHash = await hashPassword("uma frase bem comprida");
  await directory.update(account).set({ passwordHash }).where(eq(account.id, lia.accountId));
  await askErasure(asAccount(world, lia.accountId), { password: "uma frase bem comprida", code: undefined });
  world.clock.now += days(7);
  const erasing = async () => {
    await handleAll(post);
    await runErasures(job(post), minutes(1));
    await handleAll(post);
    await deliver(post);
    world.clock.now += minutes(2);
  };
  for (let i = 0; i < 8; i++) await erasing();
  const kept = () => directory.select().from(account).where(eq(account.id, lia.accountId)).get();
  expect((await kept())?.name).toBe(lia.ctx.actor.name);
  expect((await kept())?.passwordHash).not.toBe(passwordHash);
  world.clock.now += recordKeptFor + days(40);
  for (let i = 0; i < 3; i++) await erasing();
  expect(await kept()).toBeDefined();
  await run(post);
  expect(await lineOf(post, "professional")).toMatchObject({ due: 1, left: null });
  world.clock.now += reportStands;
  await run(post);
  expect(await lineOf(post, "professional")).toMatchObject({ due: 1, left: 0 });
  expect(await kept()).toBeUndefined();
});

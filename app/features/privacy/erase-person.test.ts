import { runInDurableObject } from "cloudflare:test";
import { and, eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { boardOf } from "../../../tests/worker/board";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import { linkedPair } from "../../../tests/worker/diary";
import { testEnv } from "../../../tests/worker/env";
import { calledForHelp, handleAll, livedLife } from "../../../tests/worker/life";
import { paidFor } from "../../../tests/worker/paid-for";
import { newPost, type Post } from "../../../tests/worker/post";
import { say } from "../../../tests/worker/talk";
import { storedKeys, tablesIn, tracesOf } from "../../../tests/worker/traces";
import { insertMany, isAmong } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { openRoom } from "~/features/chat/room/open-room.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { checkIn } from "~/features/diary/mood/check-in.table";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { account } from "~/features/identity/account/account.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { idempotencyKey } from "~/features/kernel/events/idempotency.both.table";
import { notice } from "~/features/notifications/notice/notice.table";
import { raiseSos } from "~/features/sos/patient/raise-sos.server";
import { days } from "~/lib/duration";
import { erasePerson, type Erasure } from "./erase-person.server";
import { exportPerson } from "./export-person.server";

const job = ({ world }: Post) => world.directory({ system: "test" });

/** Erases as a job would: again and again, events handled in between. */
async function erased(post: Post, accountId: string, pieces?: number): Promise<Erasure> {
  for (let runs = 0; runs < 300; runs++) {
    const far = await erasePerson(job(post), accountId, pieces);
    if (far.state === "done" || (far.state === "waits" && far.why.some((why) => why !== "closing"))) return far;
    if (far.state === "waits") await handleAll(post);
  }
  throw new Error("it never ends");
}

/** Stores that keep ids of a person, and why, after all else is gone. */
const evidence = [
  "break_glass",
  "audit_entry",
  "consent_line",
  "data_key",
  "domain_event",
  "erased_person",
  "erasure_party",
  "legal_acceptance",
  "rights_request",
  "mail",
  "idempotency_key",
];

async function textOfExport(post: Post, accountId: string): Promise<string> {
  const all = [];
  for await (const one of exportPerson(job(post), accountId)) all.push(one);
  return JSON.stringify(all);
}

test("of who was in nobody's care nothing stays but evidence, and nobody else is touched; twice changes nothing", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [ana, bia] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Bia")];
  await livedLife(world, bia, "carambola", "+5511922220002");
  await handleAll(post);
  const [hers, kept] = [await tracesOf([bia.memberId, bia.accountId]), await storedKeys()];
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  expect((await storedKeys()).length).toBeGreaterThan(kept.length);
  expect(await erased(post, ana.accountId)).toMatchObject({ state: "done" });
  const traces = await tracesOf([ana.memberId, ana.accountId, ana.memberId.toLowerCase(), "+5511911110001"]);
  expect(tablesIn(traces).filter((table) => !evidence.includes(table))).toEqual([]);
  expect(
    traces.filter((trace) => trace.includes(".data_key")).map((trace) => trace.includes('"wrapped":null')),
  ).toEqual([true]);
  expect(await tracesOf([bia.memberId, bia.accountId])).toEqual(hers);
  expect(await storedKeys()).toEqual(kept);
  const inBoard = await runInDurableObject(boardOf(clinicId), (_, { storage }) =>
    ["alert", "people", "key", "press"].map((table) => {
      const query = `select count(*) as n from ${table} where patient_id = ?`;
      return storage.sql.exec<{ n: number }>(query, ana.memberId).one().n;
    }),
  );
  expect(inBoard).toEqual([0, 0, 0, 0]);
  const channel = testEnv.USER_CHANNEL.get(testEnv.USER_CHANNEL.idFromName(`${clinicId}/${ana.memberId}`));
  const events = await runInDurableObject(
    channel,
    (_, { storage }) => storage.sql.exec<{ n: number }>("select count(*) as n from event").one().n,
  );
  expect(events).toBe(0);
  expect(await erased(post, ana.accountId)).toEqual({ state: "done", kept: [] });
  expect(await tracesOf([ana.memberId, ana.accountId])).toEqual(
    traces.filter((t) => t.includes(ana.memberId) || t.includes(ana.accountId)),
  );
});

test("the record of who was in care stays, readable, under a name nobody can sign in with; 20 years later it goes", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia, clinicId } = await linkedPair(world);
  const { id: roomId } = await openRoom(ana.ctx, { memberId: lia.memberId });
  await say(ana, roomId, "jabuticaba mensagem");
  await say(lia, roomId, "jabuticaba resposta");
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  await paidFor(world, ana, "jabuticaba");
  // The room tells the shard of what is unread when it comes to it: not amid what is compared below.
  const unread = eq(domainEvent.aggregateId, `${roomId}/${ana.memberId}`);
  await vi.waitUntil(async () => (await ana.ctx.db.$count(domainEvent, unread)) > 0, 20_000);
  const done = await erased(post, ana.accountId);
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  expect(done.kept.map(({ store }) => store)).toEqual(
    expect.arrayContaining(["care_link", "ChatRoom", "safety_plan", "sos_alert"]),
  );
  expect(done.kept.every(({ law }) => /art\./.test(law))).toBe(true);
  const text = await textOfExport(post, ana.accountId);
  for (const word of ["mensagem", "resposta", "sinal", "socorro", "recibo"])
    expect(text).toContain(`jabuticaba ${word}`);
  for (const word of ["título", "segredo", "mãe", "foto"]) expect(text).not.toContain(`jabuticaba ${word}`);
  expect(text).not.toContain("+5511911110001");
  const stub = await world.scope.directory.select().from(account).where(eq(account.id, ana.accountId)).get();
  expect(stub).toMatchObject({ name: "Ana", phone: null, passwordHash: "none" });
  expect([stub?.email.endsWith("@erased.invalid"), stub?.disabledAt === null]).toEqual([true, false]);
  expect(await storedKeys()).toEqual([]);
  const room = testEnv.CHAT_ROOM.get(testEnv.CHAT_ROOM.idFromName(`${clinicId}/${roomId}`));
  const newsLeft = () =>
    runInDurableObject(room, (_, { storage }) => storage.sql.exec("select 1 from task where kind = 'news'").toArray());
  await vi.waitUntil(async () => (await newsLeft()).length === 0, 20_000); // nor now
  const before = await tracesOf([ana.memberId]);
  expect((await erased(post, ana.accountId)).state).toBe("done");
  expect(await tracesOf([ana.memberId])).toEqual(before);

  world.clock.now = Date.now() + days(21 * 365.25);
  expect((await erased(post, ana.accountId)).state).toBe("done");
  const left = tablesIn(await tracesOf([ana.memberId, ana.accountId, roomId]));
  expect(left.filter((table) => ![...evidence, "notice", "delivery"].includes(table))).toEqual([]);
  const messages = await runInDurableObject(
    room,
    (_, { storage }) => storage.sql.exec<{ n: number }>("select count(*) as n from message").one().n,
  );
  expect(messages).toBe(0);
});

test("killed after any piece and begun again it comes to the same end, with many more rows than one piece takes", async () => {
  const post = newPost();
  const { world } = post;
  const ana = await world.person("patient", await world.clinic());
  const { clinicId, memberId: patientId } = ana;
  const many = <R>(count: number, row: (i: number) => R) => Array.from({ length: count }, (_, i) => row(i));
  const sealed = { titleSealed: "x", contentSealed: "x", tagsSealed: "x", mood: 3, isPrivate: false, version: 1 };
  const entry = (i: number) => ({
    clinicId,
    patientId,
    id: `d${i}`,
    ...sealed,
    occurredAt: i,
    createdAt: i,
    updatedAt: i,
  });
  const told = { clinicId, memberId: patientId, kind: "x", subjectId: "s" };
  const { db } = ana.ctx;
  await db.batch(insertMany(db, diaryEntry, many(101, entry)) as Statements);
  await db.batch(
    insertMany(
      db,
      notice,
      many(1200, (i) => ({ ...told, id: `n${i}`, eventId: `e${i}`, createdAt: i })),
    ) as Statements,
  );
  await addCheckIn(ana.ctx, { mood: 2 });
  await handleAll(post);
  expect((await erasePerson(job(post), ana.accountId, 1)).state).toBe("waits");
  await handleAll(post);
  expect((await erasePerson(job(post), ana.accountId, 1)).state).toBe("goes_on");
  expect(await ana.ctx.db.$count(diaryEntry)).toBeLessThan(101);
  expect((await erased(post, ana.accountId, 2)).state).toBe("done");
  expect(await Promise.all([diaryEntry, checkIn, notice].map((table) => ana.ctx.db.$count(table)))).toEqual([0, 0, 0]);
  expect(await world.scope.directory.$count(account, eq(account.id, ana.accountId))).toBe(0);
});

/** A database that dies at its nth call, as a Worker that is killed does. */
function dying<Db extends object>(db: Db, calls: number): Db {
  let left = calls;
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (left-- <= 0) throw new Error("killed");
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}

test("killed at any call to the directory it leaves the account, or nothing of it and the evidence that all is done", async () => {
  const post = newPost();
  const { directory } = post.world.scope;
  const ana = await post.world.person("patient", await post.world.clinic());
  await addCheckIn(ana.ctx, { mood: 2 }, "key-1");
  const ownerId = ana.accountId;
  const used = { ownerId, key: "key-2", fingerprint: "x", resultId: "x", createdAt: post.world.clock.now };
  await directory.insert(idempotencyKey).values(used);
  const ofHers = isAmong(idempotencyKey.ownerId, [ana.accountId, ana.memberId]);
  const evidence = and(eq(auditEntry.action, "person.erase"), eq(auditEntry.entityId, ana.accountId));
  let kills = 0;
  for (let end: Erasure | null = null; end?.state !== "done"; kills++) {
    await handleAll(post);
    const ctx = job(post);
    end = await erasePerson({ ...ctx, db: dying(ctx.db, kills) }, ana.accountId).catch(() => null);
    if ((await directory.$count(account, eq(account.id, ana.accountId))) === 0) {
      expect([kills, await directory.$count(idempotencyKey, ofHers)]).toEqual([kills, 0]);
      expect([kills, await directory.$count(auditEntry, evidence)]).toEqual([kills, 1]);
    }
  }
  expect(kills).toBeGreaterThan(15);
  expect(await directory.$count(account, eq(account.id, ana.accountId))).toBe(0);
  expect(await ana.ctx.db.$count(idempotencyKey, ofHers)).toBe(0);
});

test("nobody is erased while they call for help, and nobody who still treats somebody", async () => {
  const post = newPost();
  const { patient: ana, psychologist: lia } = await linkedPair(post.world);
  await raiseSos(ana.ctx, { severity: "urgent", message: "preciso" }, { origin: "session" });
  expect(await erased(post, ana.accountId)).toEqual({ state: "waits", why: ["live_call"] });
  expect(await erased(post, lia.accountId)).toEqual({ state: "waits", why: ["open_care"] });
  const open = await post.world.scope.directory.select({ at: account.disabledAt }).from(account);
  expect(open).toEqual([{ at: null }, { at: null }]);
});

test("the last who runs a clinic is not erased", async () => {
  const world = testWorld();
  const admin = await world.person("admin", await world.clinic());
  expect(await refusalOf(erasePerson(world.directory({ system: "test" }), admin.accountId))).toBe("tenancy.last_admin");
});

test("an account that never was is done, and a call that is over is no hindrance", async () => {
  const post = newPost();
  expect(await erasePerson(job(post), "acc_none")).toEqual({ state: "done", kept: [] });
  const ana = await post.world.person("patient", await post.world.clinic());
  await calledForHelp(ana, "socorro");
  expect((await erased(post, ana.accountId)).state).toBe("done");
});

import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import { handleAll } from "../../../../tests/worker/life";
import { noticesOf, reachable } from "../../../../tests/worker/notices";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import type { Person } from "../../../../tests/worker/world";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import type { Role } from "~/features/kernel/actor";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { member } from "~/features/tenancy/member/member.table";
import { days } from "~/lib/duration";
import { steps } from "../retention/retention-rules.server";
import { rightsRequest } from "../requests/rights-request.table";
import { legalHold } from "./legal-hold.directory.table";
import { heldOn, markEverybodyHeld } from "./mark-held.server";
import {
  liftHold,
  liftPlatformHold,
  placeHold,
  placePlatformHold,
  reviewHold,
  reviewPlatformHold,
} from "./place-hold.server";
import { listClinicHolds, listHolds, listPlatformHolds, ownHolds } from "./read-holds.server";
import { remindHolds } from "./remind-holds.server";
import { remindedBefore, reviewAfter } from "./review-terms";

const why = { cause: "court" as const, reason: "Processo 0001, 2ª vara." };
const platform = ({ world }: Post) =>
  world.directory({ accountId: "acc_platform", sessionId: "ses_p", name: "", platformRole: "admin" as const });
const job = ({ world }: Post) => world.directory({ system: "test" });

/** Ana, her clinic with two admins, and a place of hers on the other shard. */
async function desk() {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const [ana, rui, sonia] = [
    await world.person("patient", clinicId, "Ana"),
    await world.person("admin", clinicId, "Rui"),
    await world.person("admin", clinicId, "Sônia"),
  ];
  const elsewhere = await world.person("patient", await world.clinic("CLINIC_1"), "Ana");
  const { accountId } = ana;
  await world.scope.directory.update(membership).set({ accountId }).where(eq(membership.id, elsewhere.memberId));
  for (const one of [ana, rui, sonia]) await reachable(post, one);
  const told = async () => {
    await handleAll(post);
    await deliver(post);
    const kindsOf = async ({ memberId }: Person<Role>) => (await noticesOf(post, memberId)).map(({ kind }) => kind);
    return { ana: await kindsOf(ana), rui: await kindsOf(rui), sonia: await kindsOf(sonia) };
  };
  const isMarked = async ({ ctx, memberId }: Person<Role>) =>
    (await ctx.db.select().from(member).where(eq(member.id, memberId)).get())?.heldAt != null;
  const marks = async () => Promise.all([ana, elsewhere].map(isMarked));
  return { post, world, ana, rui, sonia, clinicId, told, marks, admin: asAdmin(world, rui) };
}

test("who is held is told at once, by a letter in plain words, and the clinic's other admin; so is that it is over", async () => {
  const { post, world, ana, rui, told, marks, admin } = await desk();
  const { id } = await placeHold(admin, { memberId: ana.memberId, ...why });
  expect(await marks()).toEqual([true, true]); // not only after its event
  expect(await told()).toMatchObject({ ana: ["hold.placed"], rui: [], sonia: ["hold.by_admin"] });
  const letter = post.sent.find(({ subject }) => subject === "Sobre o que guardamos de você");
  for (const said of ["nada disso é apagado", "Ninguém passa a ler nada", "contestar", "/account/data"])
    expect(letter?.text).toContain(said);
  // Neither the cause nor the clinic in a mailbox that others may read.
  expect(letter?.text).not.toMatch(/Processo|Justiça|Clínica/);
  const [own] = await ownHolds(asAccount(world, ana.accountId));
  expect(own).toMatchObject({ ...why, by: "Clínica CLINIC_0", reviewAt: world.clock.now + reviewAfter(6) });

  await Promise.allSettled([1, 2].map(() => liftHold(admin, { id, reason: "Arquivado o processo." })));
  expect(await marks()).toEqual([false, false]);
  expect((await told()).ana.toSorted()).toEqual(["hold.lifted", "hold.placed"]);
  expect(post.sent.filter(({ to }) => to === letter?.to).map(({ subject }) => subject)).toEqual([
    "Sobre o que guardamos de você",
    "Sobre o que guardamos de você",
  ]);
  const about = and(eq(auditEntry.entityId, id), eq(auditEntry.actorId, rui.memberId));
  const noted = await world.scope.directory.select().from(auditEntry).where(about);
  expect(noted.map(({ action }) => action)).toEqual(["hold.place", "hold.lift"]);
});

test("of two holds the mark goes with the last; a place that was opened since is marked before anything is removed", async () => {
  const { post, world, ana, admin, marks } = await desk();
  const { id } = await placeHold(admin, { memberId: ana.memberId, ...why });
  const theirs = await placePlatformHold(platform(post), {
    email: `${ana.memberId.toLowerCase()}@caris.test`,
    ...why,
  });
  await liftHold(admin, { id, reason: "Arquivado o processo." });
  expect(await marks()).toEqual([true, true]);
  const later = await world.person("patient", await world.clinic("CLINIC_1"), "Ana");
  const { accountId } = ana;
  await world.scope.directory.update(membership).set({ accountId }).where(eq(membership.id, later.memberId));
  await markEverybodyHeld(job(post));
  const heldThere = await later.ctx.db.select().from(member).where(eq(member.id, later.memberId)).get();
  expect(heldThere?.heldAt).not.toBeNull();
  // As after a crash between the two planes.
  await world.scope.directory.update(legalHold).set({ liftedAt: 1 }).where(eq(legalHold.id, theirs.id));
  await markEverybodyHeld(job(post));
  expect(await marks()).toEqual([false, false]);
});

test("a hold comes up again: before its day, on it, and each month; the platform sees which clinic forgets, and of nobody", async () => {
  const { post, world, ana, admin, told } = await desk();
  const { id } = await placeHold(admin, { memberId: ana.memberId, ...why, review: 3 });
  await told();
  const ticks = async (to: number) => {
    world.clock.now = to;
    return [await remindHolds(job(post)), await remindHolds(job(post))];
  };
  const reviewAt = world.clock.now + reviewAfter(3);
  expect(await ticks(reviewAt - remindedBefore - 1)).toEqual([0, 0]);
  expect(await ticks(reviewAt - remindedBefore)).toEqual([1, 0]);
  expect((await told()).rui).toEqual(["hold.review_due"]);
  expect(await listHolds(admin)).toMatchObject([{ isOverdue: false }]);
  expect(await ticks(reviewAt)).toEqual([1, 0]);
  expect(await listHolds(admin)).toMatchObject([{ isOverdue: true }]);
  expect(await ticks(reviewAt + days(30))).toEqual([1, 0]);
  const seen = await listClinicHolds(platform(post));
  expect(seen.holds.find((hold) => hold.id === id)).toEqual({
    ...{ id, cause: "court", clinic: "Clínica CLINIC_0", isOverdue: true, reviewAt },
    placedAt: expect.any(Number) as number,
  });

  const other = asAdmin(world, await world.person("admin", await world.clinic()));
  const again = { id, reason: "O processo ainda corre.", review: 6 as const };
  expect(await refusalOf(reviewHold(other, again))).toBe("privacy.hold_not_found");
  expect(await refusalOf(reviewPlatformHold(platform(post), again))).toBe("privacy.hold_not_found");
  await Promise.allSettled([1, 2].map(() => reviewHold(admin, again)));
  expect(await listHolds(admin)).toMatchObject([{ isOverdue: false, reviewAt: world.clock.now + reviewAfter(6) }]);
  // What comes up again is handled after what settled it, as a queue may do: nobody is asked for what was done.
  const due = and(eq(domainEvent.aggregateId, id), eq(domainEvent.type, "hold.review_due"));
  const handled = (handledAt: number | null) =>
    world.scope.directory
      .update(domainEvent)
      .set({ handledAt })
      .where(and(due, handledAt === null ? eq(domainEvent.handledAt, 1) : isNull(domainEvent.handledAt)));
  await handled(1);
  await told();
  await handled(null);
  expect((await told()).rui).toEqual([]);
  const reviewed = and(eq(domainEvent.aggregateId, id), eq(domainEvent.type, "hold.reviewed"));
  expect(await world.scope.directory.$count(domainEvent, reviewed)).toBe(1);
  await liftHold(admin, { id, reason: "Arquivado o processo." });
  expect(await refusalOf(reviewHold(admin, again))).toBe("privacy.hold_over");
  expect(await ticks(world.clock.now + days(400))).toEqual([0, 0]);
  expect((await listClinicHolds(platform(post))).holds.some((hold) => hold.id === id)).toBe(false);
});

test("what the platform holds is not told to a clinic's admins, and its reminder goes to who runs the platform", async () => {
  const { post, world, ana, told } = await desk();
  const email = `${ana.memberId.toLowerCase()}@caris.test`;
  const { id } = await placePlatformHold(platform(post), { email, ...why });
  expect(await told()).toMatchObject({ ana: ["hold.placed"], rui: [], sonia: [] });
  world.clock.now += reviewAfter(6);
  expect(await remindHolds(job(post))).toBe(1);
  expect((await told()).rui).toEqual([]);
  expect(await listPlatformHolds(platform(post))).toMatchObject([{ id, isOverdue: true }]);
  await liftPlatformHold(platform(post), { id, reason: "Acabou." });
});

const old = Date.UTC(2010, 0, 1);

/** As many people, each held, each with a request that was settled long ago; the last of all is not held. */
async function manyHeld(clinicId: string, count: number) {
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count + 1})`;
  const account = "'acc_many' || printf('%05d', i)";
  const memberId = "'mem_many' || printf('%05d', i)";
  const directory = testEnv.DIRECTORY;
  await directory.batch([
    directory.prepare(
      `insert into membership (id, account_id, clinic_id, role, version, created_at)
       select * from (${numbers} select ${memberId}, ${account}, '${clinicId}', 'patient', 1, 0 from n)`,
    ),
    directory.prepare(
      `insert into legal_hold (id, account_id, clinic_id, cause, reason, placed_by, placed_at, review_at)
       select * from (${numbers} select 'lho_many' || i, ${account}, '${clinicId}', 'court', 'r', 'acc_x', 0, 0 from n where i <= ${count})`,
    ),
  ]);
  const shard = testEnv.CLINIC_0;
  await shard.batch([
    shard.prepare(
      `insert into member (clinic_id, id, account_id, role, name, sort_name, zone, created_at)
       select * from (${numbers} select '${clinicId}', ${memberId}, ${account}, 'patient', 'N', 'n', 'America/Sao_Paulo', 0 from n)`,
    ),
    shard.prepare(
      `insert into rights_request (clinic_id, id, member_id, right, asker, state, asked_at, due_at, settled_at, version)
       select * from (${numbers} select '${clinicId}', 'req_many' || i, ${memberId}, 'access', 'self', 'answered', ${old}, ${old}, ${old}, 1 from n)`,
    ),
  ]);
}

test("the 2,100th hold counts, and so does one that was placed after the rows were looked for", async () => {
  const { post, world, ana, admin, clinicId } = await desk();
  await manyHeld(clinicId, 2100);
  const { db } = ana.ctx;
  const request = {
    clinicId,
    right: "access" as const,
    asker: "self" as const,
    state: "answered" as const,
    version: 1,
  };
  const times = { askedAt: old, dueAt: old, settledAt: old };
  await db.insert(rightsRequest).values({ ...request, ...times, id: "req_of_ana", memberId: ana.memberId });
  await markEverybodyHeld(job(post));

  const step = steps.find(({ rule, plane }) => rule === "rights_request" && plane === "CLINIC_0");
  const end = { db, before: world.clock.now, held: heldOn("CLINIC_0") };
  const due = async () => (await step?.expiry?.count(end))?.find((line) => line.clinicId === clinicId)?.n;
  expect(await due()).toBe(2); // Ana's, and that of the one of many who is not held
  await placeHold(admin, { memberId: ana.memberId, ...why });
  while (((await step?.expiry?.remove(end)) ?? 0) > 0);
  const left = await db.select().from(rightsRequest).where(eq(rightsRequest.clinicId, clinicId));
  expect(left).toHaveLength(2101);
  expect(left.map(({ id }) => id)).toContain("req_of_ana");
  expect(left.map(({ id }) => id)).not.toContain("req_many2101");
});

test("every rule that removes by the clock leaves what names somebody who is held, or says why nothing does", async () => {
  const { world, ana, admin, clinicId } = await desk();
  await placeHold(admin, { memberId: ana.memberId, ...why });
  const { db } = ana.ctx;
  const event = { clinicId, version: 1, requestId: "r", occurredAt: old, handledAt: old, dueAt: old };
  const ids = ["about", "by", "says", "lists", "nobody"];
  const about: { id: string; aggregateId: string; actorId?: string; data?: Record<string, unknown> }[] = [
    { id: "about", aggregateId: ana.memberId },
    { id: "by", aggregateId: "x2", actorId: ana.memberId },
    { id: "says", aggregateId: "x3", data: { patientId: ana.memberId } },
    { id: "lists", aggregateId: "x4", data: { members: ["mem_x", ana.memberId] } },
    { id: "nobody", aggregateId: "x5", data: { patientId: "mem_x" } },
  ];
  for (const { id, ...one } of about)
    await db.insert(domainEvent).values({ ...event, type: "t", data: {}, ...one, id: `evt_0000000000${id}` });
  for (const { expiry, plane } of steps) {
    if (!expiry) continue;
    const on = plane === "DIRECTORY" ? world.scope.directory : job({ world } as Post).shard(plane);
    const end = { db: on, before: world.clock.now - expiry.keptFor, held: heldOn(plane) };
    await expiry.count(end); // each is a statement that the plane understands
    while ((await expiry.remove(end)) > 0);
  }
  const left = await db.select({ id: domainEvent.id }).from(domainEvent).where(eq(domainEvent.requestId, "r"));
  expect(left.map(({ id }) => id.slice(14)).toSorted()).toEqual(ids.slice(0, -1).toSorted());
});

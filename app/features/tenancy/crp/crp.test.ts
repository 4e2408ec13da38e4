import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { professional } from "~/features/identity/account/professional.directory.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { ensureMember } from "../member/ensure-member.server";
import { member } from "../member/member.table";
import { checkCrp, crpHistory, listCrpsDue } from "./check-crp.server";
import { remindCrps, settleCrps } from "./remind-crps.server";

let number = 0;

/** A clinic with a psychologist whose CRP is on file. */
async function withPsychologist(world: World, name = "Bia") {
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe");
  const bia = await world.person("psychologist", clinicId, name);
  const crp = `06/${++number}`;
  await world.scope.directory.insert(professional).values({ accountId: bia.accountId, crp, createdAt: 1 });
  const ctx = asAdmin(world, admin);
  return { ctx, bia, crp, clinicId };
}

/** The shard as a job has it. */
function asJob(ctx: object): ClinicCtx<SystemActor> {
  return { ...ctx, actor: { system: "crp-reminders" } } as unknown as ClinicCtx<SystemActor>;
}

test("a CRP that nobody looked up is due; looked up it serves a year, with who, when and where; then it is due again", async () => {
  const world = testWorld();
  const { ctx, bia, crp } = await withPsychologist(world);
  await ensureMember(ctx, bia.memberId);
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toMatchObject([
    { id: bia.memberId, crp, dueAt: 0, lastAt: null },
  ]);
  await checkCrp(ctx, { memberId: bia.memberId, crp, result: "active", source: "register" });
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toEqual([]);
  const [last] = await crpHistory(ctx, { memberId: bia.memberId });
  expect(last).toMatchObject({ crp, result: "active", source: "register", by: "Zoe", checkedAt: world.clock.now });
  // The directory's word, said again, does not undo the clinic's.
  await ensureMember(ctx, bia.memberId);
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toEqual([]);
  world.clock.now += days(340);
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toHaveLength(1);
});

test("what was not in order stays on the desk; another number than the one looked up is not taken", async () => {
  const world = testWorld();
  const { ctx, bia, crp } = await withPsychologist(world);
  await ensureMember(ctx, bia.memberId);
  await checkCrp(ctx, { memberId: bia.memberId, crp, result: "irregular", source: "council" });
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toMatchObject([{ lastResult: "irregular" }]);
  await checkCrp(ctx, { memberId: bia.memberId, crp, result: "active", source: "paper" });
  await world.scope.directory
    .update(professional)
    .set({ crp: `07/${number}` })
    .where(eq(professional.accountId, bia.accountId));
  await ensureMember(ctx, bia.memberId);
  expect((await listCrpsDue(ctx, { limit: 20 })).items).toMatchObject([{ crp: `07/${number}`, dueAt: 0 }]);
  const old = checkCrp(ctx, { memberId: bia.memberId, crp, result: "active", source: "register" });
  expect(await refusalOf(old)).toBe("tenancy.crp_changed");
});

test("another clinic's admin looks nothing up here, and nobody looks a patient's up", async () => {
  const world = testWorld();
  const [here, there] = [await withPsychologist(world), await withPsychologist(world)];
  await ensureMember(here.ctx, here.bia.memberId);
  const one = { memberId: here.bia.memberId, crp: here.crp, result: "active" as const, source: "register" as const };
  expect(await refusalOf(checkCrp(there.ctx, one))).toBe("tenancy.member_not_found");
  const ana = await world.person("patient", here.clinicId, "Ana");
  expect(await refusalOf(checkCrp(here.ctx, { ...one, memberId: ana.memberId }))).toBe("tenancy.member_not_found");
});

test("the clinic is reminded a month ahead, once a month, until somebody looks", async () => {
  const world = testWorld();
  const { ctx, bia, crp } = await withPsychologist(world);
  const shard = asJob(ctx.clinic);
  // What the shard does not know yet it asks the directory for.
  await settleCrps(ctx as never, shard);
  await checkCrp(ctx, { memberId: bia.memberId, crp, result: "active", source: "register" });
  expect(await remindCrps(shard)).toBe(0);
  world.clock.now += days(336);
  expect([await remindCrps(shard), await remindCrps(shard)]).toEqual([1, 0]);
  world.clock.now += days(31);
  expect(await remindCrps(shard)).toBe(1);
  const told = await ctx.clinic.db.select().from(domainEvent).where(eq(domainEvent.type, "crp_check.due"));
  expect(told).toHaveLength(2);
  await ctx.clinic.db.update(member).set({ disabledAt: 1 }).where(eq(member.id, bia.memberId));
  world.clock.now += days(31);
  expect(await remindCrps(shard)).toBe(0);
});

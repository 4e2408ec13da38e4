import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import type { World } from "../../../tests/worker/world";
import { days } from "~/lib/duration";
import { listPlans } from "./catalogue/list-plans.server";
import { lookAtVersion, publishVersion, readPlan } from "./catalogue/publish-version.server";
import { clinicPlan } from "./clinic-plan/clinic-plan.directory.table";
import { readClinicPlan } from "./clinic-plan/read-clinic-plan.server";
import { startTrial } from "./clinic-plan/start-plan.server";
import { publishSchema } from "./plans.schema";

const runner = (world: World) =>
  world.directory({ accountId: "acc_p", sessionId: "ses_p", name: "Plataforma", platformRole: "admin" as const });

const form = (change: Record<string, unknown> = {}) =>
  publishSchema.parse({
    ...{ intent: "publish", patients: "25", psychologists: "1", storageMb: "5.000", month: "79,00", year: "R$ 790" },
    ...{ from: "1", ...change },
  });

test("a fresh house has the plans and prices that it is sold by", async () => {
  const plans = await listPlans(runner(testWorld()));
  expect(plans.map(({ code, monthCents, yearCents }) => [code, monthCents, yearCents])).toEqual([
    ["free", 0, 0],
    ["essencial", 7900, 79000],
    ["profissional", 12900, 129000],
    ["clinica", 29900, 299000],
  ]);
  expect(plans[0]?.limits).toEqual({ patients: 3, psychologists: 1, storageMb: 500 });
});

test("a new version holds for who comes after it; who has one keeps it, and the look before says so", async () => {
  const world = testWorld();
  const ctx = runner(world);
  const older = await world.clinic("CLINIC_0", "essencial");
  expect(await lookAtVersion(ctx, "essencial", form({ patients: "40" }))).toMatchObject({ keep: 1, atOnce: 0 });
  expect((await readPlan(ctx, "essencial")).before).toHaveLength(0);
  await publishVersion(ctx, "essencial", form({ patients: "40", year: "890,50" }));
  const plans = await listPlans(ctx);
  expect(plans.find(({ code }) => code === "essencial")).toMatchObject({ version: 2, yearCents: 89050 });
  expect((await readClinicPlan(ctx, { clinicId: older })).plan).toMatchObject({ version: 1, limits: { patients: 25 } });
});

test("of two who publish from the same version one is told, and what changes nothing is no version", async () => {
  const ctx = runner(testWorld());
  const both = ["30", "35"].map((patients) => refusalOf(publishVersion(ctx, "essencial", form({ patients }))));
  expect((await Promise.all(both)).sort()).toEqual(["kernel.conflict", "no refusal"]);
  expect(await refusalOf(publishVersion(ctx, "essencial", form()))).toBe("plans.no_change");
  expect(publishSchema.safeParse({ ...form(), intent: "look", month: "abc" }).success).toBe(false);
});

test("a trial lasts 30 days; then the newest free plan counts, at that very moment", async () => {
  const world = testWorld();
  const ctx = runner(world);
  const clinicId = "cli_new";
  await world.scope.directory.batch([startTrial(ctx.db, { clinicId, isForTeam: false, now: world.clock.now })]);
  expect(await readClinicPlan(ctx, { clinicId })).toMatchObject({ plan: { code: "profissional" }, basis: "trial" });
  const free = { ...form({ patients: "5", storageMb: "500" }), month: 0, year: 0 };
  await publishVersion(ctx, "free", free);
  world.clock.now += days(30) - 1;
  expect((await readClinicPlan(ctx, { clinicId })).over).toBeNull();
  world.clock.now += 1;
  expect(await readClinicPlan(ctx, { clinicId })).toMatchObject({
    plan: { code: "free", version: 2, limits: { patients: 5 } },
    basis: "free",
    over: "profissional",
  });
  expect((await readPlan(ctx, "free")).ended).toBe(1);
  await ctx.db.delete(clinicPlan).where(eq(clinicPlan.clinicId, clinicId));
  expect(await refusalOf(readClinicPlan(ctx, { clinicId }))).toBe("plans.not_found");
});

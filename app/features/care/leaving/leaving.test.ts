import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { Person, World } from "../../../../tests/worker/world";
import { answerHandover } from "../handover/decide-handover.server";
import { careHandover } from "../handover/care-handover.table";
import { readDeclined } from "../handover/read-declined.server";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { handOverCaseload, readLeaving } from "./hand-over-caseload.server";
import { shareOut } from "./share-out.policy";

const why = "Ela se muda em dezembro.";

async function leavingWith(world: World, n: number) {
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe");
  const leaver = await world.person("psychologist", clinicId, "Lia");
  const [bia, caio] = [
    await world.person("psychologist", clinicId, "Bia"),
    await world.person("psychologist", clinicId, "Caio"),
  ];
  const patients: Person<"patient">[] = [];
  const links: string[] = [];
  for (let i = 0; i < n; i++) {
    const patient = await world.person("patient", clinicId, `Pessoa ${String(i).padStart(2, "0")}`);
    patients.push(patient);
    links.push(await world.link(leaver, patient));
  }
  const ctx = asAdmin(world, admin).clinic;
  return { ctx, leaver, bia, caio, patients, links, psychologistId: leaver.memberId };
}

test("patients are shared out to whoever has fewest by then, and nobody is left over", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
      (n, has) => {
        const receivers = new Map(has.map((count, i) => [`mem_${i}`, count]));
        const shared = shareOut(
          Array.from({ length: n }, (_, i) => `car_${i}`),
          receivers,
        );
        expect(shared.size).toBe(n);
        const after = [...receivers].map(
          ([id, count]) => count + [...shared.values()].filter((to) => to === id).length,
        );
        const took = after.filter((count, i) => count > (has[i] ?? 0));
        // Nobody who took somebody has more than one more than whoever has fewest.
        for (const count of took) expect(count - Math.min(...after)).toBeLessThanOrEqual(1);
      },
    ),
  );
  expect(shareOut(["car_1"], new Map()).size).toBe(0);
});

test("a whole caseload is proposed to several in one press; a second press does nothing; each patient decides", async () => {
  const world = testWorld();
  const { ctx, bia, caio, patients, psychologistId } = await leavingWith(world, 7);
  const before = await readLeaving(ctx, { psychologistId, to: [bia.memberId, caio.memberId, psychologistId] });
  expect(before.chosen.map(({ name }) => name)).toEqual(["Bia", "Caio"]);
  expect(before.patients.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => "open"));
  const shares = Object.entries(before.suggested).map(([linkId, toId]) => ({ linkId, toId }));
  expect(new Set(shares.map(({ toId }) => toId)).size).toBe(2);
  const both = await Promise.all([
    handOverCaseload(ctx, { psychologistId, shares, why }),
    handOverCaseload(ctx, { psychologistId, shares, why }),
  ]);
  expect(both.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(7);
  expect(await ctx.db.select().from(careHandover)).toHaveLength(7);
  // Nothing has changed for anybody yet.
  const open = async () => (await ctx.db.select().from(careLink)).filter(({ endedAt }) => endedAt === null);
  expect((await open()).every((link) => link.psychologistId === psychologistId)).toBe(true);
  const proposals = await ctx.db.select().from(careHandover);
  const [yes, no] = patients;
  const idOf = (one: Person<"patient"> | undefined) =>
    proposals.find(({ patientId }) => patientId === one?.memberId)?.id ?? "";
  if (!yes || !no) throw new Error("nobody");
  await answerHandover(yes.ctx, { id: idOf(yes), yes: true });
  await answerHandover(no.ctx, { id: idOf(no), yes: false });
  const after = await readLeaving(ctx, { psychologistId, to: [] });
  expect(after.patients).toHaveLength(6);
  expect(after.patients.map(({ state }) => state)).toEqual(["declined", ...Array.from({ length: 5 }, () => "waiting")]);
  // At every moment each patient has exactly one who cares.
  expect((await open()).map(({ patientId }) => patientId).toSorted()).toEqual(
    patients.map(({ memberId }) => memberId).toSorted(),
  );
});

test("what was cut off is gone on with, and what ran out can be proposed again", async () => {
  const world = testWorld();
  const { ctx, bia, links, psychologistId } = await leavingWith(world, 3);
  const toId = bia.memberId;
  await handOverCaseload(ctx, { psychologistId, shares: [{ linkId: links[0] ?? "", toId }], why });
  const all = links.map((linkId) => ({ linkId, toId }));
  expect(await handOverCaseload(ctx, { psychologistId, shares: all, why })).toEqual({
    proposed: 2,
    waiting: 1,
    left: 0,
  });
  world.clock.now += 15 * 86_400_000;
  const late = await readLeaving(ctx, { psychologistId, to: [] });
  expect(late.patients.map(({ state }) => state)).toEqual(["expired", "expired", "expired"]);
  expect(await handOverCaseload(ctx, { psychologistId, shares: all, why })).toEqual({
    proposed: 3,
    waiting: 0,
    left: 0,
  });
});

test("a no waits for the admin who asked until it is taken up, for thirty days, in their own clinic alone", async () => {
  const world = testWorld();
  const [{ ctx, bia, links, patients, psychologistId }, there] = [
    await leavingWith(world, 2),
    await leavingWith(world, 0),
  ];
  const shares = links.map((linkId) => ({ linkId, toId: bia.memberId }));
  await handOverCaseload(ctx, { psychologistId, shares, why });
  const answer = async (at: number, yes: boolean) => {
    const own = (await ctx.db.select().from(careHandover)).find(
      ({ patientId, status }) => patientId === patients[at]?.memberId && status === "waiting",
    );
    await answerHandover(patients[at]?.ctx as Person<"patient">["ctx"], { id: own?.id ?? "", yes });
  };
  expect(await readDeclined(ctx)).toMatchObject({ declined: 0, declinedOf: null });
  await answer(0, false);
  await answer(1, true);
  expect(await readDeclined(ctx)).toMatchObject({ declined: 1, declinedOf: psychologistId });
  expect(await readDeclined(there.ctx)).toMatchObject({ declined: 0, declinedOf: null });
  world.clock.now += 86_400_000;
  await handOverCaseload(ctx, { psychologistId, shares: shares.slice(0, 1), why });
  expect((await readDeclined(ctx)).declined).toBe(0);
  await answer(0, false);
  expect((await readDeclined(ctx)).declined).toBe(1);
  world.clock.now += 31 * 86_400_000;
  expect((await readDeclined(ctx)).declined).toBe(0);
  expect(await refusalOf(readDeclined(bia.ctx as never))).toBe("auth.forbidden");
});

test("another clinic's admin, another psychologist's link and one who has left are refused or left alone", async () => {
  const world = testWorld();
  const [here, there] = [await leavingWith(world, 1), await leavingWith(world, 1)];
  const shares = [{ linkId: here.links[0] ?? "", toId: there.bia.memberId }];
  expect(await handOverCaseload(there.ctx, { psychologistId: here.psychologistId, shares, why })).toEqual({
    proposed: 0,
    waiting: 0,
    left: 1,
  });
  expect(await refusalOf(handOverCaseload(here.ctx, { psychologistId: here.psychologistId, shares, why }))).toBe(
    "tenancy.member_not_found",
  );
  const other = await handOverCaseload(here.ctx, { psychologistId: here.bia.memberId, shares, why });
  expect(other).toEqual({ proposed: 0, waiting: 0, left: 1 });
  expect(await refusalOf(handOverCaseload(here.ctx, { psychologistId: here.psychologistId, shares: [], why }))).toBe(
    "care.no_receiver",
  );
  const asPsychologist = here.leaver.ctx as never;
  expect(await refusalOf(readLeaving(asPsychologist, { psychologistId: here.psychologistId, to: [] }))).toBe(
    "auth.forbidden",
  );
  expect(await here.ctx.db.select().from(careHandover).where(eq(careHandover.clinicId, here.leaver.clinicId))).toEqual(
    [],
  );
});

test("more than a page of patients is turned, each once", async () => {
  const world = testWorld();
  const { ctx, psychologistId } = await leavingWith(world, 55);
  const first = await readLeaving(ctx, { psychologistId, to: [] });
  const rest = await readLeaving(ctx, { psychologistId, to: [], cursor: first.nextCursor ?? "" });
  const names = [...first.patients, ...rest.patients].map(({ name }) => name);
  expect([first.patients.length, rest.patients.length, new Set(names).size]).toEqual([50, 5, 55]);
});

import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf, write } from "../../../../tests/worker/diary";
import { book } from "../../../../tests/worker/sessions";
import type { DemoStage } from "~/features/kernel/said/demo-stage";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { days, hours } from "~/lib/duration";
import { demo } from "../achievements.demo";
import { readAchievements, readShownAchievements } from "../progress/read-achievements.server";

test("the demo counts everybody's acts and the sessions they came to, once however often it is sown, and one shows them", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  await book(pair, { startAt: world.clock.now + hours(24) });
  await rowsOf("update appointment set status = 'completed'");
  for (let day = 0; day < 3; day++) {
    world.clock.now += days(1);
    await addCheckIn(patient.ctx, { mood: 3 });
  }
  await write(world, patient, {});
  const who = { ...patient, name: "Rafael Antunes", clinic: { id: clinicId, shard: "CLINIC_0" } };
  const stage = {
    now: world.clock.now,
    care: [{ patient: who, psychologist }],
    shard: world.scope.shard,
    actingAs: () => patient.ctx,
  } as unknown as DemoStage;
  for (let run = 0; run < 2; run++) await demo(stage);
  const found = await readAchievements(patient.ctx);
  const acts = await rowsOf<{ kind: string }>(
    "select kind from achievement_act where kind <> 'challenge' order by kind",
  );
  expect(acts.map(({ kind }) => kind)).toEqual(["checked_in", "checked_in", "checked_in", "session", "wrote"]);
  expect(found).toMatchObject({ on: true, isShown: true, activeDays: 3 });
  expect(found.on && found.arcs.curar).toBeGreaterThan(0);
  expect(found.on && found.badges.map(({ code }) => code)).toContain("first_session");
  expect(await readShownAchievements(psychologist.ctx, patient.memberId)).toEqual(found);
});

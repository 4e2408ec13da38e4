import { expect, test } from "vitest";
import { newWard, reachable } from "../../../../tests/worker/board";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { saveOfficeHours } from "~/features/chat/office/save-office-hours.server";
import { saveCover } from "../responder/cover.server";
import { putStepAway, readFirstSteps } from "./first-steps.server";

test("a new psychologist is told what makes her reachable, until each is done or put away", async () => {
  const { world, call, substitute } = await newWard();
  const person = await world.person("psychologist", call.clinicId, "Nova");
  const ctx = person.ctx as unknown as PsychologistCtx;
  const steps = () => readFirstSteps({ ...ctx, both: world.directory(ctx.actor) });
  expect(await steps()).toEqual(["phone", "email", "push", "two-step", "hours", "substitute", "invite"]);
  await reachable(world, person, { phone: "+5511911110009", push: true });
  expect(await steps()).toEqual(["two-step", "hours", "substitute", "invite"]);
  await saveCover(ctx, substitute.memberId);
  await saveOfficeHours(ctx, { week: [[], [{ from: 540, to: 600 }], [], [], [], [], []], replyTime: "one_day" });
  expect(await steps()).toEqual(["two-step", "invite"]);
  for (let i = 0; i < 2; i++) await putStepAway(ctx, "two-step");
  expect(await steps()).toEqual(["invite"]);
  await world.link(person, await world.person("patient", call.clinicId, "Primeira"));
  expect(await steps()).toEqual([]);
});

import { expect, test } from "vitest";
import { settlePassedSessions } from "../../../app/features/caseload/settle/settle-caseload.server";
import { listCaseload } from "../../../app/features/tenancy/care-link/list-caseload.server";
import { days, hours } from "../../../app/lib/duration";
import { careWithYes } from "../../../tests/worker/care";
import { write } from "../../../tests/worker/diary";
import { newsroom } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { book, tomorrow } from "../../../tests/worker/sessions";

test("the next session stands in the list once it is booked, gives way to the one after it, and goes with time", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const next = async () => (await listCaseload(psychologist.ctx, { sort: "next", limit: 5 })).items[0]?.nextSessionAt;
  await book({ patient, psychologist }, { startAt: tomorrow + days(7) });
  await book({ patient, psychologist });
  await deliver(post);
  expect(await next()).toBe(tomorrow);
  world.clock.now = tomorrow + hours(1);
  await settlePassedSessions(post.job.shard("CLINIC_0"));
  expect(await next()).toBe(tomorrow + days(7));
  world.clock.now += days(9);
  await settlePassedSessions(post.job.shard("CLINIC_0"));
  expect(await next()).toBeNull();
  expect(await settlePassedSessions(post.job.shard("CLINIC_0"))).toBe(0);
});

test("who begins to care finds in the list what was there before", async () => {
  const { post, world, clinicId, patient } = await newsroom();
  await write(world, patient, { mood: 2 });
  const other = await world.person("psychologist", clinicId, "Ian");
  await careWithYes(world, await world.person("admin", clinicId), patient, other);
  await deliver(post);
  const { items } = await listCaseload(other.ctx, { limit: 5 });
  expect(items).toMatchObject([{ lastMood: 2, unread: 0, lastSharedAt: world.clock.now }]);
});

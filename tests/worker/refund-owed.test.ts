import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import { commit } from "~/features/kernel/events/commit.server";
import { mail } from "~/features/notifications/mail/mail.directory.table";
import { relay } from "../../workers/crons/on-all-planes";
import { deliver, newPost } from "./post";

test("money that goes back by hand is written to everybody who runs the platform, once each, and to nobody else; no sum, no name", async () => {
  const post = newPost();
  const { world, job } = post;
  const clinicId = await world.clinic();
  const [pia, rui, sonia] = [
    await world.person("admin", clinicId, "Pia"),
    await world.person("admin", clinicId, "Rui"),
    await world.person("admin", clinicId, "Sônia"),
  ];
  const { directory } = world.scope;
  for (const { accountId } of [pia, rui])
    await directory.update(account).set({ platformAdmin: true }).where(eq(account.id, accountId));
  const event = { type: "refund.owed" as const, aggregateId: "refund/ch_1", version: 1, data: {} };
  await commit(job.directory, { clinicId, statements: [], events: [event], audit: [] });
  for (let round = 0; round < 3; round++) {
    await world.settled();
    post.events.push(...post.events); // the queue brings it twice
    await deliver(post);
    await relay(job);
  }
  expect((await directory.select().from(mail)).map(({ subjectId, state }) => [subjectId, state]).sort()).toEqual(
    [pia, rui].map(({ accountId }) => [accountId, "sent"]).sort(),
  );
  expect(new Set(post.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  expect(post.sent.map(({ subject }) => subject)).toEqual(Array(2).fill("Uma devolução espera por você"));
  const said = post.sent.map(({ text, to }) => text + to).join();
  expect(said).toContain("https://caris.test/platform/payments");
  expect(said).not.toMatch(new RegExp(`R\\$|Clínica CLINIC|${sonia.memberId.toLowerCase()}`));
});

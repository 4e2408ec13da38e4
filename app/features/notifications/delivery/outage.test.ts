import { expect, test } from "vitest";
import { requestPasswordReset } from "~/features/identity/password/request-password-reset.server";
import { minutes, seconds } from "~/lib/duration";
import { registered } from "../../../../tests/worker/credentials";
import { deliveries, newsroom, tell } from "../../../../tests/worker/notices";
import { newOutage } from "../../../../tests/worker/outside/outage";
import { mails, nobody } from "../../../../tests/worker/post";

test.each([
  ["5 s", seconds(5)],
  ["40 s", seconds(40)],
])(
  "e-mail down for %s with letters and notices on their way: all are out within 10 s of its return, each once",
  async (_, lasts) => {
    const { post, patient } = await newsroom();
    const outage = newOutage(post);
    outage.isDown = true;
    for (let i = 0; i < 6; i++) {
      const { email } = await registered(post.world);
      await requestPasswordReset(nobody(post), { email });
      for (let n = 0; n < 3; n++) await tell(post, patient, "care.started");
    }
    await outage.pass(lasts);
    expect(outage.arrived).toEqual([]);
    outage.isDown = false;
    const back = post.world.clock.now;
    await outage.pass(seconds(12));
    expect(outage.arrived.map(({ at }) => at - back).filter((ms) => ms <= seconds(10))).toHaveLength(24);
    expect(new Set(outage.arrived.map(({ key }) => key)).size).toBe(24);
    await outage.pass(minutes(2));
    expect(outage.arrived).toHaveLength(24);
    expect(new Set((await mails(post)).map(({ state }) => state))).toEqual(new Set(["sent"]));
  },
);

test("one letter alone does not wait longer for its provider than many", async () => {
  const { post } = await newsroom();
  const outage = newOutage(post);
  outage.isDown = true;
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  await outage.pass(seconds(25));
  outage.isDown = false;
  await outage.pass(seconds(10));
  expect(outage.arrived).toHaveLength(1);
});

test("five minutes without e-mail cost no letter its tries, and the provider few calls", async () => {
  const { post, patient } = await newsroom();
  const outage = newOutage(post);
  outage.isDown = true;
  for (let n = 0; n < 20; n++) await tell(post, patient, "care.started");
  await outage.pass(minutes(5));
  const rows = await deliveries(post);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["pending"]));
  // Six at once before the circuit opens, then a probe at a time, no further apart than 8 s.
  expect(outage.calls).toBeLessThan(60);
  expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(outage.calls);
  outage.isDown = false;
  await outage.pass(seconds(10));
  expect(outage.arrived).toHaveLength(20);
}, 60_000);

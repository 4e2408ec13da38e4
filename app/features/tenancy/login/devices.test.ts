import { expect, test } from "vitest";
import { endDevice } from "~/features/identity/session/end-device.server";
import { signOut } from "~/features/identity/session/end-login.server";
import { endOtherDevices } from "~/features/identity/session/end-other-devices.server";
import { listDevices } from "~/features/identity/session/list-devices.server";
import { consumeTicket, issueTicket } from "~/features/identity/session/socket-tickets.server";
import { isTouchDue, touchSession } from "~/features/identity/session/touch-session.server";
import { resolveLogin } from "~/features/tenancy/login/resolve-login.server";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { testWorld } from "../../../../tests/worker/callers";
import { goodPassword, registered, within } from "../../../../tests/worker/credentials";
import type { World } from "../../../../tests/worker/world";

const nobody = (world: World) => world.directory({ anonymous: true as const });
const open = async (world: World, email: string) =>
  (await signIn(nobody(world), { email, password: goodPassword }, { kind: "web", deviceMark: null })).sessionId;
const alive = async (world: World, sessionId: string) =>
  (await resolveLogin(world.scope.directory, { sessionId }, world.clock.now)) !== null;

test("a person sees and ends their own logins, last used first", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const first = await open(world, email);
  world.clock.now += 60_000;
  const second = await open(world, email);
  const ctx = within(world, accountId, second);
  expect((await listDevices(ctx)).map(({ sessionId, current }) => [sessionId, current])).toEqual([
    [second, true],
    [first, false],
  ]);
  await endDevice(ctx, { sessionId: first });
  expect(await alive(world, first)).toBe(false);
  await expect(endDevice(ctx, { sessionId: first })).rejects.toThrow("auth.session_not_found");
  expect(await listDevices(ctx)).toHaveLength(1);
});

test("a stranger's login is not there to be ended", async () => {
  const world = testWorld();
  const [mine, other] = [await registered(world), await registered(world, "Otávio Reis")];
  const [own, foreign] = [await open(world, mine.email), await open(world, other.email)];
  await expect(endDevice(within(world, mine.accountId, own), { sessionId: foreign })).rejects.toThrow(
    "auth.session_not_found",
  );
  await endOtherDevices(within(world, mine.accountId, own));
  expect(await alive(world, foreign)).toBe(true);
});

test("signing out and ending the others take effect at the next request", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const [a, b, c] = [await open(world, email), await open(world, email), await open(world, email)];
  await endOtherDevices(within(world, accountId, a));
  expect([await alive(world, a), await alive(world, b), await alive(world, c)]).toEqual([true, false, false]);
  await signOut(within(world, accountId, a));
  expect(await alive(world, a)).toBe(false);
});

test("a use is noted every 5 minutes and puts the end off; an ended login stays ended", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const sessionId = await open(world, email);
  expect(isTouchDue(world.clock.now, world.clock.now + 299_999)).toBe(false);
  expect(isTouchDue(world.clock.now, world.clock.now + 300_000)).toBe(true);
  world.clock.now += 29 * 86_400_000;
  await touchSession(world.scope.directory, sessionId, world.clock.now);
  world.clock.now += 29 * 86_400_000;
  expect(await alive(world, sessionId)).toBe(true);
  await signOut(within(world, accountId, sessionId));
  await touchSession(world.scope.directory, sessionId, world.clock.now);
  expect(await alive(world, sessionId)).toBe(false);
});

test("a ticket stands for its login once within 30 seconds", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const sessionId = await open(world, email);
  const ctx = within(world, accountId, sessionId);
  const { ticket, expiresAt } = await issueTicket(ctx);
  expect(expiresAt).toBe(world.clock.now + 30_000);
  const both = await Promise.allSettled([1, 2].map(() => consumeTicket(nobody(world), { ticket })));
  expect(both.filter(({ status }) => status === "fulfilled")).toEqual([{ status: "fulfilled", value: { sessionId } }]);
  const late = await issueTicket(ctx);
  world.clock.now += 30_000;
  await expect(consumeTicket(nobody(world), late)).rejects.toThrow("auth.required");
  await expect(consumeTicket(nobody(world), { ticket: "x" })).rejects.toThrow("auth.required");
});

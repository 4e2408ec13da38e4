import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { newMeter } from "~/lib/meter";
import { codeAt, goodPassword, registered, withTotp } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { resolveLogin } from "./resolve-login.server";
import { signIn, type SignInHow } from "./sign-in.server";
import { membership } from "./membership.directory.table";

const web: SignInHow = { kind: "web", deviceMark: null };
const api: SignInHow = { kind: "api", deviceMark: null };
const nobody = (world: World) => world.directory({ anonymous: true as const });

test("the right password opens a web login whose cookie secret is stored hashed", async () => {
  const world = testWorld();
  const { email, memberId, clinicId, accountId } = await registered(world);
  const { user, secret, api: tokens, sessionId } = await signIn(nobody(world), { email, password: goodPassword }, web);
  expect(user).toEqual({ id: accountId, memberId, clinicId, name: "Marina Lopes", email, role: "patient" });
  expect(tokens).toBeNull();
  const row = await world.scope.directory.select().from(loginSession).where(eq(loginSession.id, sessionId)).get();
  expect(row?.tokenHash).not.toBe(secret);
  const login = await resolveLogin(
    world.scope.directory,
    { tokenHash: await world.scope.platform.tokens.hash(secret ?? "") },
    world.clock.now,
  );
  expect(login?.actor?.memberId).toBe(memberId);
});

test("an API login carries a JWT of 15 minutes that names its login", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { api: tokens, secret, sessionId } = await signIn(nobody(world), { email, password: goodPassword }, api);
  expect(secret).toBeNull();
  expect(tokens?.expiresIn).toBe(900);
  expect(await world.scope.platform.tokens.readJwt(tokens?.token ?? "")).toMatchObject({
    sid: sessionId,
    sub: accountId,
  });
});

test("signing in with every factor costs at most 6 statements", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { secret } = await withTotp(world, accountId);
  await world.settled();
  world.clock.now += 60_000;
  Object.assign(world.scope.platform.meter, newMeter());
  await signIn(nobody(world), { email, password: goodPassword, totp: await codeAt(secret, world.clock.now) }, api);
  expect(world.scope.platform.meter.queries).toBeLessThanOrEqual(6);
});

test("a wrong password and an unknown e-mail get the same refusal", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  await expect(signIn(nobody(world), { email, password: "errada" }, web)).rejects.toThrow("auth.invalid_credentials");
  await expect(signIn(nobody(world), { email: "ninguem@pessoa.test", password: "errada" }, web)).rejects.toThrow(
    "auth.invalid_credentials",
  );
});

test("a disabled account is told so only after the right password, and its logins end at the next request", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { sessionId } = await signIn(nobody(world), { email, password: goodPassword }, web);
  await world.scope.directory.update(account).set({ disabledAt: world.clock.now }).where(eq(account.id, accountId));
  expect(await resolveLogin(world.scope.directory, { sessionId }, world.clock.now)).toBeNull();
  await expect(signIn(nobody(world), { email, password: "errada" }, web)).rejects.toThrow("auth.invalid_credentials");
  await expect(signIn(nobody(world), { email, password: goodPassword }, web)).rejects.toThrow("auth.account_disabled");
});

test("who has only a disabled membership is not let in", async () => {
  const world = testWorld();
  const { email, memberId } = await registered(world);
  await world.scope.directory
    .update(membership)
    .set({ disabledAt: world.clock.now })
    .where(eq(membership.id, memberId));
  await expect(signIn(nobody(world), { email, password: goodPassword }, web)).rejects.toThrow("auth.account_disabled");
});

test("a login idle for 30 days is over", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const { sessionId } = await signIn(nobody(world), { email, password: goodPassword }, web);
  world.clock.now += 30 * 86_400_000;
  expect(await resolveLogin(world.scope.directory, { sessionId }, world.clock.now)).toBeNull();
});

test("a second factor is asked for, and a code is good once", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { secret } = await withTotp(world, accountId);
  world.clock.now += 60_000;
  const totp = await codeAt(secret, world.clock.now);
  await expect(signIn(nobody(world), { email, password: goodPassword }, web)).rejects.toThrow("auth.totp_required");
  const both = await Promise.allSettled(
    [1, 2].map(() => signIn(nobody(world), { email, password: goodPassword, totp }, web)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(signIn(nobody(world), { email, password: goodPassword, totp }, web)).rejects.toThrow(
    "auth.totp_invalid",
  );
});

test("a recovery code stands in for the second factor once", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { recoveryCodes } = await withTotp(world, accountId);
  const totp = (recoveryCodes[3] ?? "").toUpperCase().replaceAll("-", " ");
  const both = await Promise.allSettled(
    [1, 2].map(() => signIn(nobody(world), { email, password: goodPassword, totp }, web)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

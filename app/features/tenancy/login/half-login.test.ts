import { expect, test } from "vitest";
import { changePassword } from "~/features/identity/password/change-password.server";
import { codeAt, goodPassword, registered, within, withTotp } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { finishHalfLogin, startHalfLogin } from "./half-login.server";
import type { SignInHow } from "./sign-in.server";

const web: SignInHow = { kind: "web", deviceMark: null };
const nobody = (world: World) => world.directory({ anonymous: true as const });

async function halfOf(world: World) {
  const person = await registered(world);
  const { secret } = await withTotp(world, person.accountId);
  world.clock.now += 60_000;
  const started = await startHalfLogin(nobody(world), { email: person.email, password: goodPassword }, web);
  if (!("half" in started)) throw new Error("signed in without the second factor");
  return { ...person, half: started.half, code: await codeAt(secret, world.clock.now), secret };
}

test("without a second factor the first page is all", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  expect(await startHalfLogin(nobody(world), { email, password: goodPassword }, web)).toHaveProperty("login.secret");
});

test("the code finishes what the password began, once", async () => {
  const world = testWorld();
  const { half, code, secret, accountId } = await halfOf(world);
  const login = await finishHalfLogin(nobody(world), { half, code }, web);
  expect(login.user.id).toBe(accountId);
  world.clock.now += 60_000;
  const later = await codeAt(secret, world.clock.now);
  await expect(finishHalfLogin(nobody(world), { half, code: later }, web)).rejects.toThrow("auth.required");
});

test("a wrong code leaves the half login good", async () => {
  const world = testWorld();
  const { half, code } = await halfOf(world);
  await expect(finishHalfLogin(nobody(world), { half, code: "000000" }, web)).rejects.toThrow("auth.totp_invalid");
  expect(await finishHalfLogin(nobody(world), { half, code }, web)).toHaveProperty("secret");
});

test("a half login is no access token, and nothing else is a half login", async () => {
  const world = testWorld();
  const { half, code, accountId } = await halfOf(world);
  expect(await world.scope.platform.tokens.readJwt(half)).not.toHaveProperty("sid");
  const access = await world.scope.platform.tokens.signJwt({ sid: "ses_x", sub: accountId }, 60_000);
  for (const wrong of [access, "", "a.b.c"]) {
    await expect(finishHalfLogin(nobody(world), { half: wrong, code }, web)).rejects.toThrow("auth.required");
  }
});

test("a changed password makes it worthless", async () => {
  const world = testWorld();
  const { half, code, accountId } = await halfOf(world);
  await changePassword(within(world, accountId), { current: goodPassword, next: "outra frase bem comprida" });
  await expect(finishHalfLogin(nobody(world), { half, code }, web)).rejects.toThrow("auth.required");
});

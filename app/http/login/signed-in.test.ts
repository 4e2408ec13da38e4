import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { testWorld } from "../../../tests/worker/callers";
import { goodPassword, registered } from "../../../tests/worker/credentials";
import type { World } from "../../../tests/worker/world";
import { signInWeb } from "./authenticator.server";
import { readLogin, type RouteArgs } from "./login.server";
import { signedIn } from "./signed-in.server";

function argsOf(world: World, init: RequestInit = {}): RouteArgs {
  return { request: new Request("https://caris.test/login", init), context: { scope: { ...world.scope } } };
}

/** A browser that shows a cookie signs somebody in over it. @returns its new login cookie */
async function signIn(world: World, email: string, Cookie = ""): Promise<string> {
  const post = (): RequestInit => ({
    method: "POST",
    headers: { Cookie },
    body: new URLSearchParams({ email, password: goodPassword }),
  });
  const result = await signInWeb(argsOf(world, post()));
  if (!("login" in result)) throw new Error("half signed in");
  const { headers } = await signedIn(argsOf(world, post()), result.login, "/dashboard");
  const set = headers.getSetCookie().find((cookie) => cookie.startsWith("caris_login="));
  return set?.split(";")[0] ?? "";
}

async function sessionsOf(world: World, accountId: string) {
  const ended = { reason: loginSession.endedReason };
  return world.scope.directory.select(ended).from(loginSession).where(eq(loginSession.accountId, accountId));
}

test("who signs in over somebody else's login ends it, and with it what its tabs hear", async () => {
  const world = testWorld();
  const first = await registered(world, "paciente um");
  const second = await registered(world, "paciente dois");
  const old = await signIn(world, first.email);
  const before = (await sessionsOf(world, first.accountId)).filter(({ reason }) => reason !== null).length;
  const now = await signIn(world, second.email, old);
  expect(await readLogin(argsOf(world, { headers: { Cookie: old } }))).toBeNull();
  expect((await readLogin(argsOf(world, { headers: { Cookie: now } })))?.accountId).toBe(second.accountId);
  const ended = (await sessionsOf(world, first.accountId)).filter(({ reason }) => reason !== null);
  expect([before, ended]).toEqual([0, [{ reason: "signed_out" }]]);
});

test("who signs in again over their own login hears on in their other tabs, and a cookie of nobody is in nobody's way", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const old = await signIn(world, email);
  const now = await signIn(world, email, old);
  expect((await readLogin(argsOf(world, { headers: { Cookie: old } })))?.accountId).toBe(accountId);
  expect((await readLogin(argsOf(world, { headers: { Cookie: now } })))?.accountId).toBe(accountId);
  expect(await signIn(world, email, "caris_login=nobody")).not.toBe("");
});

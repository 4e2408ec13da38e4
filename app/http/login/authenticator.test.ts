import { createCookie } from "@remix-run/cloudflare";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { parseKeyring } from "~/platform/keys/keyring.server";
import { tokensOf } from "~/platform/keys/tokens.server";
import { testWorld } from "../../../tests/worker/callers";
import { codeAt, goodPassword, registered, withTotp } from "../../../tests/worker/credentials";
import type { World } from "../../../tests/worker/world";
import { requireAccount, requirePatient, requirePsychologist } from "../guards.server";
import { finishSignInWeb, signInWeb } from "./authenticator.server";
import { readLogin, type RouteArgs } from "./login.server";
import { clearLoginCookie, readHalfCookie, writeHalfCookie, writeLoginCookie } from "./session.server";

// A request's scope is its own: what is known of the caller is kept by it.
function argsOf(world: World, init: RequestInit = {}): RouteArgs {
  return { request: new Request("https://caris.test/login", init), context: { scope: { ...world.scope } } };
}
const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
const cookieOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

async function signedIn(world: World, email: string): Promise<string> {
  const args = argsOf(world, form({ email, password: goodPassword }));
  const result = await signInWeb(args);
  if (!("login" in result)) throw new Error("half signed in");
  return cookieOf(await writeLoginCookie(args.context, result.login.secret ?? ""));
}

test("a form signs a browser in, and its cookie is the person", async () => {
  const world = testWorld();
  const { email, accountId, memberId } = await registered(world);
  const Cookie = await signedIn(world, ` ${email.toUpperCase()} `);
  expect((await requireAccount(argsOf(world, { headers: { Cookie } }))).actor.accountId).toBe(accountId);
  expect((await requirePatient(argsOf(world, { headers: { Cookie } }))).actor.memberId).toBe(memberId);
  await expect(requirePsychologist(argsOf(world, { headers: { Cookie } }))).rejects.toThrow("auth.forbidden");
});

test("a cookie without our mark on its secret is nobody, and a rotated token key signs nobody out", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const args = argsOf(world, form({ email, password: goodPassword }));
  const result = await signInWeb(args);
  const secret = "login" in result ? (result.login.secret ?? "") : "";
  const bare = cookieOf(await createCookie("caris_login").serialize(secret));
  expect(await readLogin(argsOf(world, { headers: { Cookie: bare } }))).toBeNull();
  const [older, newer] = [`k1:${"B".repeat(43)}`, `k2:${"C".repeat(43)}`];
  const ringOf = (text: string): RouteArgs => {
    const { request, context } = argsOf(world);
    const platform = { ...context.scope.platform, tokens: tokensOf(parseKeyring(text)) };
    return { request, context: { scope: { ...context.scope, platform } } };
  };
  const Cookie = cookieOf(await writeLoginCookie(ringOf(older).context, secret));
  const shown = new Request("https://caris.test/", { headers: { Cookie } });
  const rotated = { ...ringOf(`${newer},${older}`), request: shown };
  expect((await requireAccount(rotated)).actor.accountId).toBe(accountId);
  expect(await readLogin({ ...ringOf(newer), request: shown })).toBeNull();
});

test("refusals pass through remix-auth as they are", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  await expect(signInWeb(argsOf(world, form({ email, password: "errada" })))).rejects.toMatchObject({
    code: "auth.invalid_credentials",
  });
  await expect(signInWeb(argsOf(world, form({ email: "nada" })))).rejects.toMatchObject({
    code: "request.invalid",
    fields: { password: "Escreva sua senha." },
  });
});

test("with a second factor the browser keeps a half login until the code", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { secret } = await withTotp(world, accountId);
  world.clock.now += 60_000;
  const first = argsOf(world, form({ email, password: goodPassword }));
  const result = await signInWeb(first);
  if (!("half" in result)) throw new Error("signed in without a code");
  const setCookie = await writeHalfCookie(first.context, result.half);
  expect(setCookie).toMatch(/Max-Age=300; .*HttpOnly/);
  const second = argsOf(world, {
    ...form({ code: await codeAt(secret, world.clock.now) }),
    headers: { Cookie: cookieOf(setCookie) },
  });
  const half = await readHalfCookie(second.request, second.context);
  expect((await finishSignInWeb(second, half ?? "")).user.id).toBe(accountId);
  await expect(requireAccount(argsOf(world, { headers: { Authorization: `Bearer ${result.half}` } }))).rejects.toThrow(
    "auth.required",
  );
});

test("a bad bearer token is nobody, even beside a good cookie", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const Cookie = await signedIn(world, email);
  expect(
    await readLogin(argsOf(world, { headers: { Cookie, Authorization: "Bearer aaaaaaaaaa.bbbbbbbbbb.cccccccccc" } })),
  ).toBeNull();
  expect(await readLogin(argsOf(world, { headers: { Cookie: "caris_login=%22bm9ib2R5%22" } }))).toBeNull();
  expect(cookieOf(await clearLoginCookie(argsOf(world).context))).toMatch(/^caris_login=/);
});

test("a login in use is noted at most every 5 minutes, and not by the request's own queries", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const Cookie = await signedIn(world, email);
  const lastSeen = async () =>
    (await world.scope.directory.select().from(loginSession).where(eq(loginSession.kind, "web")).get())?.lastSeenAt;
  const start = world.clock.now;
  world.clock.now += 299_000;
  await readLogin(argsOf(world, { headers: { Cookie } }));
  await world.settled();
  expect(await lastSeen()).toBe(start);
  world.clock.now += 1_000;
  await readLogin(argsOf(world, { headers: { Cookie } }));
  await world.settled();
  expect(await lastSeen()).toBe(world.clock.now);
});

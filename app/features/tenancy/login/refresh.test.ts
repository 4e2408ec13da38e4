import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loginSession, refreshToken } from "~/features/identity/session/login-session.directory.table";
import { signOut } from "~/features/identity/session/end-login.server";
import { startSession } from "~/features/identity/session/start-session.server";
import { registered, within } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { refresh } from "./refresh.server";
import { resolveLogin } from "./resolve-login.server";

const nobody = (world: World) => world.directory({ anonymous: true as const });

type Family = { sessionId: string; accountId: string; tokens: string[] };

async function family(world: World, accountId: string, membershipId: string): Promise<Family> {
  const started = await startSession(nobody(world), { accountId, membershipId, kind: "api" });
  for (const statement of started.statements) await world.scope.directory.batch([statement]);
  return { sessionId: started.sessionId, accountId, tokens: [started.refreshToken ?? ""] };
}

async function newFamily(world: World): Promise<Family> {
  const { accountId, memberId } = await registered(world);
  return family(world, accountId, memberId);
}

async function isAlive(world: World, { sessionId }: Family): Promise<boolean> {
  return (await resolveLogin(world.scope.directory, { sessionId }, world.clock.now)) !== null;
}

async function turn(world: World, token: string): Promise<string | null> {
  try {
    return (await refresh(nobody(world), { refreshToken: token })).refreshToken;
  } catch {
    return null;
  }
}

test("a refresh token is good once, and the next one goes on", async () => {
  const world = testWorld();
  const { tokens, sessionId, accountId } = await newFamily(world);
  const next = await refresh(nobody(world), { refreshToken: tokens[0] ?? "" });
  expect(next).toMatchObject({ expiresIn: 900, user: { id: accountId, role: "patient" } });
  expect(await world.scope.platform.tokens.readJwt(next.token)).toMatchObject({ sid: sessionId });
  expect(await turn(world, next.refreshToken)).not.toBeNull();
});

test("a used token ends its login, and says why", async () => {
  const world = testWorld();
  const one = await newFamily(world);
  const next = await turn(world, one.tokens[0] ?? "");
  await expect(refresh(nobody(world), { refreshToken: one.tokens[0] ?? "" })).rejects.toThrow("auth.required");
  expect(await isAlive(world, one)).toBe(false);
  expect(await turn(world, next ?? "")).toBeNull();
  const row = await world.scope.directory.select().from(loginSession).where(eq(loginSession.id, one.sessionId)).get();
  expect(row?.endedReason).toBe("refresh_reuse");
});

test("of two uses at once at most one is served, and the login ends", async () => {
  const world = testWorld();
  const one = await newFamily(world);
  const answers = await Promise.all([turn(world, one.tokens[0] ?? ""), turn(world, one.tokens[0] ?? "")]);
  expect(answers.filter((a) => a !== null).length).toBeLessThanOrEqual(1);
  expect(await isAlive(world, one)).toBe(false);
});

test("a token of ours whose row is gone ends its login; a made-up one ends nothing", async () => {
  const world = testWorld();
  const one = await newFamily(world);
  const next = await turn(world, one.tokens[0] ?? "");
  const forged = `${one.sessionId}.${"x".repeat(43)}.${"y".repeat(43)}`;
  expect(await turn(world, forged)).toBeNull();
  expect(await isAlive(world, one)).toBe(true);
  await world.scope.directory.delete(refreshToken);
  expect(await turn(world, next ?? "")).toBeNull();
  expect(await isAlive(world, one)).toBe(false);
});

test("30 days idle end a token; use puts the end off", async () => {
  const world = testWorld();
  const one = await newFamily(world);
  world.clock.now += 29 * 86_400_000;
  const next = await turn(world, one.tokens[0] ?? "");
  world.clock.now += 29 * 86_400_000;
  const third = await turn(world, next ?? "");
  expect(third).not.toBeNull();
  world.clock.now += 30 * 86_400_000;
  expect(await turn(world, third ?? "")).toBeNull();
});

test("a token of an ended login is worth nothing", async () => {
  const world = testWorld();
  const one = await newFamily(world);
  await signOut(within(world, one.accountId, one.sessionId));
  expect(await turn(world, one.tokens[0] ?? "")).toBeNull();
});

type Use = { family: 0 | 1; back: number };
type Told = Family & { dead: boolean };

async function use(world: World, told: Told, back: number): Promise<void> {
  const index = Math.max(told.tokens.length - 1 - back, 0);
  const isNewest = index === told.tokens.length - 1;
  const next = await turn(world, told.tokens[index] ?? "");
  expect(next !== null).toBe(isNewest && !told.dead);
  if (next === null) told.dead = true;
  else told.tokens.push(next);
}

test("whatever is used in whatever order, reuse kills its own family for ever and never the other", async () => {
  const world = testWorld();
  const { accountId, memberId } = await registered(world);
  const step: fc.Arbitrary<Use> = fc.record({
    family: fc.constantFrom(0 as const, 1 as const),
    back: fc.nat({ max: 2 }),
  });
  const property = fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (uses) => {
    const families: [Told, Told] = [
      { ...(await family(world, accountId, memberId)), dead: false },
      { ...(await family(world, accountId, memberId)), dead: false },
    ];
    for (const { family: which, back } of uses) await use(world, families[which], back);
    for (const told of families) expect(await isAlive(world, told)).toBe(!told.dead);
  });
  await fc.assert(property, { numRuns: 30 });
});

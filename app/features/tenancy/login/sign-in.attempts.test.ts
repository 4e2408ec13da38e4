import { expect, test } from "vitest";
import { perAccount, perAddress } from "~/features/identity/password/attempts.policy";
import { AppError } from "~/lib/app-error";
import type { AttemptLimit, Attempts } from "~/platform/objects/attempts.server";
import { codeAt, goodPassword, registered, withTotp } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { newDeviceMark } from "~/features/identity/session/device-mark.server";
import { signIn } from "./sign-in.server";

const nobody = (world: World) => world.directory({ anonymous: true as const });

async function tryOnce(
  world: World,
  input: { email: string; password: string; totp?: string },
  deviceMark: string | null = null,
  address?: string,
) {
  const ctx = nobody(world);
  const from = address === undefined ? ctx : { ...ctx, request: { ...ctx.request, address } };
  try {
    await signIn(from, input, { kind: "web", deviceMark });
    return "in";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** A world whose counters already hold failures: counting them one by one would take the held answers' seconds. */
function worldAfter(failures: (key: string) => number): World & { keys: string[] } {
  const keys: string[] = [];
  const world = testWorld(({ attempts }) => {
    const filled = new Set<string>();
    const fill = async (key: string, limit: AttemptLimit) => {
      if (filled.has(key)) return;
      filled.add(key);
      keys.push(key);
      for (let i = 0; i < failures(key); i++) await attempts.count(key, limit);
    };
    const seen: Attempts = {
      ...attempts,
      take: async (key, limit) => (await fill(key, limit), attempts.take(key, limit)),
      begin: async (key, limit) => (await fill(key, limit), attempts.begin(key, limit)),
      check: async (key, limit) => (await fill(key, limit), attempts.check(key, limit)),
      count: async (key, limit) => (await fill(key, limit), attempts.count(key, limit)),
    };
    return { attempts: seen };
  });
  return Object.assign(world, { keys });
}

test("after 10 failures an account is closed to unknown devices, right password or not, and open to the owner's own", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const { deviceMark } = await signIn(
    nobody(world),
    { email, password: goodPassword },
    { kind: "web", deviceMark: null },
  );
  for (let i = 0; i < 10; i++)
    expect(await tryOnce(world, { email, password: "errada" }, null, `198.51.100.${String(i)}`)).toBe(
      "auth.invalid_credentials",
    );
  expect(await tryOnce(world, { email, password: "errada" })).toBe("auth.too_many_attempts");
  expect(await tryOnce(world, { email, password: goodPassword })).toBe("auth.too_many_attempts");
  expect(await tryOnce(world, { email, password: goodPassword }, deviceMark)).toBe("in");
});

test("a mark of another account, and a made-up one, are strangers", async () => {
  const world = testWorld();
  const mine = await registered(world);
  const other = await registered(world, "Otávio Reis");
  const { deviceMark } = await signIn(
    nobody(world),
    { email: other.email, password: goodPassword },
    { kind: "web", deviceMark: null },
  );
  for (let i = 0; i < 10; i++)
    await tryOnce(world, { email: mine.email, password: "errada" }, null, `198.51.100.${String(i)}`);
  expect(await tryOnce(world, { email: mine.email, password: goodPassword }, deviceMark)).toBe(
    "auth.too_many_attempts",
  );
  expect(await tryOnce(world, { email: mine.email, password: goodPassword }, "abc.def")).toBe("auth.too_many_attempts");
});

test("a success forgets the account's failures", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  for (let i = 0; i < 3; i++) await tryOnce(world, { email, password: "errada" });
  expect(await tryOnce(world, { email, password: goodPassword })).toBe("in");
  const started = Date.now();
  for (let i = 0; i < 3; i++)
    expect(await tryOnce(world, { email, password: "errada" })).toBe("auth.invalid_credentials");
  expect(Date.now() - started).toBeLessThan(5_000);
  expect(await tryOnce(world, { email, password: goodPassword })).toBe("in");
});

test("an address is closed after 30 failures whatever the accounts, and successes never count", async () => {
  let address = "";
  const world = worldAfter((key) => (key === address ? 29 : 0));
  address = await world.scope.platform.tokens.mac("attempts", "address|203.0.113.7");
  const { email } = await registered(world);
  for (let i = 0; i < 4; i++) expect(await tryOnce(world, { email, password: goodPassword })).toBe("in");
  expect(await tryOnce(world, { email: "a@pessoa.test", password: "errada" })).toBe("auth.invalid_credentials");
  expect(await tryOnce(world, { email: "b@pessoa.test", password: "errada" })).toBe("auth.too_many_attempts");
  expect(await tryOnce(world, { email, password: goodPassword })).toBe("auth.too_many_attempts");
});

test("a closed address is open to a browser that the account knows, for that account only and for ten failures", async () => {
  let [address, device] = ["", ""];
  const world = worldAfter((key) => (key === address ? 30 : key === device ? 9 : 0));
  const { tokens } = world.scope.platform;
  const { email, accountId } = await registered(world);
  const other = await registered(world, "Otávio Reis");
  const [mark, worn] = [await newDeviceMark(tokens, accountId), await newDeviceMark(tokens, accountId)];
  address = await tokens.mac("attempts", "address|203.0.113.7");
  device = await tokens.mac("attempts", `device|${email}|${worn.split(".")[0]}`);
  const right = { email, password: goodPassword };
  expect(await tryOnce(world, right)).toBe("auth.too_many_attempts");
  expect(await tryOnce(world, right, mark)).toBe("in");
  expect(await tryOnce(world, { ...right, email: other.email }, mark)).toBe("auth.too_many_attempts");
  expect(await tryOnce(world, { email, password: "errada" }, worn)).toBe("auth.invalid_credentials");
  expect(await tryOnce(world, right, worn)).toBe("auth.too_many_attempts");
});

test("an account is closed the same way whether it exists or not, with a time to come back", async () => {
  const world = worldAfter(() => 10);
  const ctx = nobody(world);
  await expect(
    signIn(ctx, { email: "ninguem@pessoa.test", password: "errada" }, { kind: "api", deviceMark: null }),
  ).rejects.toMatchObject({
    code: "auth.too_many_attempts",
    retryAfter: expect.any(Number) as number,
  });
});

test("a new password is offered where the account's limit is the reason, not where the address's is", async () => {
  const world = testWorld();
  const fieldsFrom = (email: string) =>
    signIn(nobody(world), { email, password: "errada" }, { kind: "web", deviceMark: null }).then(
      () => "in",
      (error: unknown) => (error instanceof AppError ? error.fields : error),
    );
  const { attempts, tokens } = world.scope.platform;
  const account = await tokens.mac("attempts", "account|a@pessoa.test");
  for (let i = 0; i < 10; i++) await attempts.count(account, perAccount);
  expect(await fieldsFrom("a@pessoa.test")).toEqual({ email: expect.stringContaining("redefinir") as string });
  const address = await tokens.mac("attempts", "address|203.0.113.7");
  for (let i = 0; i < 30; i++) await attempts.count(address, perAddress);
  expect(await fieldsFrom("b@pessoa.test")).toBeUndefined();
});

test("counters are named by keyed digests, never by e-mail or address", async () => {
  const world = worldAfter(() => 0);
  const { email } = await registered(world);
  await tryOnce(world, { email, password: "errada" });
  expect(world.keys.length).toBeGreaterThan(1);
  for (const key of world.keys) expect(key).toMatch(/^[\w-]{43}$/);
});

test("guesses sent all at once are cut off although each passed the first look", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const burst = Array.from({ length: 12 }, (_, i) =>
    tryOnce(world, { email, password: "errada" }, null, `198.51.100.${String(i)}`),
  );
  await Promise.all(burst);
  expect(await tryOnce(world, { email, password: goodPassword })).toBe("auth.too_many_attempts");
});

test("a wrong code counts as a failure", async () => {
  let account = "";
  const world = worldAfter((key) => (key === account ? 9 : 0));
  const { email, accountId } = await registered(world);
  const { secret } = await withTotp(world, accountId);
  account = await world.scope.platform.tokens.mac("attempts", `account|${email}`);
  world.clock.now += 60_000;
  const wrong = { email, password: goodPassword, totp: "000000" };
  expect(await tryOnce(world, wrong)).toBe("auth.totp_invalid");
  const right = { email, password: goodPassword, totp: await codeAt(secret, world.clock.now) };
  expect(await tryOnce(world, right)).toBe("auth.too_many_attempts");
});

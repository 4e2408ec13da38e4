import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { codeAt, goodPassword, registered, within, withTotp } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import { account } from "../account/account.directory.table";
import { accountOverview } from "../account/account-overview.server";
import { perAddress } from "../password/attempts.policy";
import { confirmTotp } from "./confirm-totp.server";
import { hashPassword } from "../password/password.server";
import { pendingTotp } from "./pending-totp.server";
import { recoveryCode } from "./recovery-code.directory.table";
import { renewRecoveryCodes } from "./renew-recovery-codes.server";
import { attemptKeys } from "../session/sign-in-attempts.server";
import { startTotp } from "./start-totp.server";
import { stepOfCode } from "./totp";
import { openTotpSecret } from "./totp-secret.server";
import { turnOffTotp } from "./turn-off-totp.server";

/** These logins are nobody's fresh sign-in. */
const again = { password: goodPassword };
// RFC 6238 appendix B, SHA-1, last six digits.
const rfcSecret = new TextEncoder().encode("12345678901234567890");

test("codes are those of RFC 6238, one step of drift allowed", async () => {
  expect(await stepOfCode(rfcSecret, "287082", 59_000)).toBe(1);
  expect(await stepOfCode(rfcSecret, "287082", 89_000)).toBe(1);
  expect(await stepOfCode(rfcSecret, "287082", 119_000)).toBeNull();
  expect(await stepOfCode(rfcSecret, "050471", 1_111_111_111_000)).toBe(37_037_037);
});

test("a secret waits until a code confirms it, then is never shown again", async () => {
  const world = testWorld();
  const { accountId, email } = await registered(world);
  const ctx = within(world, accountId);
  expect(await pendingTotp(ctx)).toBeNull();
  await startTotp(ctx, again);
  const pending = await pendingTotp(ctx);
  expect(pending?.uri).toContain(encodeURIComponent(email));
  expect(pending?.secretBase32).toHaveLength(32);
  expect(pending?.qrSvgPath).toMatch(/^M0 0h7v1h-7z/);
  await expect(confirmTotp(ctx, { code: "000000", ...again })).rejects.toThrow("auth.totp_invalid");
  await confirmTotp(ctx, { code: await codeAt(pending?.secretBase32 ?? "", world.clock.now), ...again });
  expect(await pendingTotp(ctx)).toBeNull();
  expect(await accountOverview(ctx)).toMatchObject({ totpOn: true, recoveryCodesLeft: 10 });
  await expect(startTotp(ctx, again)).rejects.toThrow("auth.totp_already_on");
});

test("the stored secret is sealed and opens for its own account only", async () => {
  const world = testWorld();
  const [mine, other] = [await registered(world), await registered(world, "Otávio Reis")];
  await withTotp(world, mine.accountId);
  const row = await world.scope.directory.select().from(account).where(eq(account.id, mine.accountId)).get();
  if (!row) throw new Error("no account");
  const keys = world.scope.platform.masterKeys;
  expect(await openTotpSecret(keys, mine.accountId, row)).toHaveLength(20);
  expect(await openTotpSecret(keys, other.accountId, row)).toBeNull();
});

test("ten recovery codes of at least 50 bits are stored hashed, and renewing replaces them", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  const { secret, recoveryCodes } = await withTotp(world, accountId);
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/); // 12 × 5 bits
  const stored = JSON.stringify(await world.scope.directory.select().from(recoveryCode));
  for (const code of recoveryCodes) expect(stored).not.toContain(code);
  world.clock.now += 60_000;
  const renewed = await renewRecoveryCodes(within(world, accountId), {
    code: await codeAt(secret, world.clock.now),
    ...again,
  });
  expect(renewed.recoveryCodes).not.toContain(recoveryCodes[0]);
  expect(await world.scope.directory.$count(recoveryCode)).toBe(10);
  await expect(
    renewRecoveryCodes(within(world, accountId), { code: recoveryCodes[0] ?? "", ...again }),
  ).rejects.toThrow("auth.totp_invalid");
});

test("what others fail at from the same address does not refuse a right code from within a login", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  const { secret } = await withTotp(world, accountId);
  const ctx = within(world, accountId);
  const others = await attemptKeys(ctx, { email: "outra@pessoa.test", accountId: null, deviceMark: null });
  for (let i = 0; i < perAddress.limit; i++) await ctx.platform.attempts.count(others.address, perAddress);
  world.clock.now += 60_000;
  const { recoveryCodes } = await renewRecoveryCodes(ctx, { code: await codeAt(secret, world.clock.now), ...again });
  expect(recoveryCodes).toHaveLength(10);
});

test("the second factor goes off with the password, but not while the password needs it", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  const ctx = within(world, accountId);
  await expect(turnOffTotp(ctx, { password: goodPassword })).rejects.toThrow("auth.totp_off");
  await withTotp(world, accountId);
  await expect(turnOffTotp(ctx, { password: "errada" })).rejects.toThrow("auth.password_wrong");
  await world.scope.directory
    .update(account)
    .set({ passwordHash: await hashPassword("vgq mzlk") })
    .where(eq(account.id, accountId));
  await expect(turnOffTotp(ctx, { password: "vgq mzlk" })).rejects.toThrow("auth.password_weak");
  await world.scope.directory
    .update(account)
    .set({ passwordHash: await hashPassword(goodPassword) })
    .where(eq(account.id, accountId));
  await turnOffTotp(ctx, { password: goodPassword });
  expect(await accountOverview(ctx)).toMatchObject({ totpOn: false, recoveryCodesLeft: 0 });
});

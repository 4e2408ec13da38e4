import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accountToken } from "~/features/identity/account/account-token.directory.table";
import { tokenSecret } from "~/features/identity/account/account-token.server";
import { account } from "~/features/identity/account/account.directory.table";
import { requestEmailVerification } from "~/features/identity/account/request-email-verification.server";
import { isEmailVerified, verifyEmail } from "~/features/identity/account/verify-email.server";
import { changePassword } from "~/features/identity/password/change-password.server";
import { requestPasswordReset } from "~/features/identity/password/request-password-reset.server";
import { isResetTokenGood, resetPassword } from "~/features/identity/password/reset-password.server";
import { recoveryCode } from "~/features/identity/two-step/recovery-code.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { resolveLogin } from "~/features/tenancy/login/resolve-login.server";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { days } from "~/lib/duration";
import { testWorld } from "../../../../tests/worker/callers";
import { goodPassword, registered, within, withTotp } from "../../../../tests/worker/credentials";
import type { World } from "../../../../tests/worker/world";

const nobody = (world: World) => world.directory({ anonymous: true as const });
const next = "outra frase bem comprida";
const open = (world: World, email: string, password = goodPassword) =>
  signIn(nobody(world), { email, password }, { kind: "web", deviceMark: null });
const alive = async (world: World, sessionId: string) =>
  (await resolveLogin(world.scope.directory, { sessionId }, world.clock.now)) !== null;

async function newestSecret(world: World, purpose: "reset_password" | "verify_email"): Promise<string> {
  const rows = await world.scope.directory.select().from(accountToken).where(eq(accountToken.purpose, purpose));
  return tokenSecret(world.scope.platform.tokens, purpose, rows.at(-1)?.id ?? "");
}

test("a new password ends every other login at the next request, and the old one opens nothing", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const [mine, other] = [await open(world, email), await open(world, email)];
  await changePassword(within(world, accountId, mine.sessionId), { current: goodPassword, next });
  expect([await alive(world, mine.sessionId), await alive(world, other.sessionId)]).toEqual([true, false]);
  await expect(open(world, email)).rejects.toThrow("auth.invalid_credentials");
  expect((await open(world, email, next)).user.email).toBe(email);
});

test("a new password is refused when the current one is wrong or the new one weak", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  await expect(changePassword(within(world, accountId), { current: "errada", next })).rejects.toMatchObject({
    code: "auth.password_wrong",
    fields: { current: expect.any(String) as string },
  });
  await expect(
    changePassword(within(world, accountId), { current: goodPassword, next: "curta" }),
  ).rejects.toMatchObject({
    code: "auth.password_weak",
    fields: { next: expect.any(String) as string },
  });
});

test("a reset request does the same work for an unknown e-mail, and leaves no link", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  const { meter } = world.scope.platform;
  const cost = async (to: string) => {
    const before = meter.queries;
    await requestPasswordReset(nobody(world), { email: to });
    const queries = meter.queries - before;
    await world.settled();
    return queries;
  };
  expect(await cost(email)).toBe(await cost("ninguem@pessoa.test"));
  expect(await world.scope.directory.$count(accountToken)).toBe(1);
  expect(await world.scope.directory.$count(domainEvent)).toBe(2);
});

test("a reset link sets a new password once, ends every login and proves the e-mail", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { sessionId } = await open(world, email);
  await requestPasswordReset(nobody(world), { email });
  const token = await newestSecret(world, "reset_password");
  expect(await isResetTokenGood(nobody(world), { token })).toBe(true);
  await expect(resetPassword(nobody(world), { token, password: "curta" })).rejects.toThrow("auth.password_weak");
  const both = await Promise.allSettled([1, 2].map(() => resetPassword(nobody(world), { token, password: next })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await isResetTokenGood(nobody(world), { token })).toBe(false);
  await expect(resetPassword(nobody(world), { token, password: "mais uma frase comprida" })).rejects.toThrow(
    "auth.token_invalid",
  );
  expect(await alive(world, sessionId)).toBe(false);
  expect((await open(world, email, next)).user.id).toBe(accountId);
  const row = await world.scope.directory.select().from(account).where(eq(account.id, accountId)).get();
  expect(row?.emailVerifiedAt).toBe(world.clock.now);
});

test("who registers another's e-mail and sets up a second factor loses all of it to the owner's reset", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { recoveryCodes } = await withTotp(world, accountId);
  await requestPasswordReset(nobody(world), { email });
  const token = await newestSecret(world, "reset_password");
  // Without a second factor the password must be as long as one that stands alone.
  await expect(resetPassword(nobody(world), { token, password: "capim-7-lua" })).rejects.toThrow("auth.password_weak");
  await resetPassword(nobody(world), { token, password: next });
  expect((await open(world, email, next)).user.id).toBe(accountId);
  expect(recoveryCodes.length).toBeGreaterThan(0);
  expect(await world.scope.directory.$count(recoveryCode)).toBe(0);
  const row = await world.scope.directory.select().from(account).where(eq(account.id, accountId)).get();
  expect(row).toMatchObject({ totpSealed: null, totpEnabledAt: null, emailVerifiedAt: world.clock.now });
});

test("a reset keeps the second factor of whoever had proved the e-mail, and its recovery codes", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const proved = { emailVerifiedAt: world.clock.now };
  await world.scope.directory.update(account).set(proved).where(eq(account.id, accountId));
  const { recoveryCodes } = await withTotp(world, accountId);
  world.clock.now += 60_000;
  await requestPasswordReset(nobody(world), { email });
  await resetPassword(nobody(world), { token: await newestSecret(world, "reset_password"), password: next });
  await expect(open(world, email, next)).rejects.toThrow("auth.totp_required");
  expect(await world.scope.directory.$count(recoveryCode)).toBe(recoveryCodes.length);
  const row = await world.scope.directory.select().from(account).where(eq(account.id, accountId)).get();
  expect(row).toMatchObject(proved);
});

test("a reset link is good for 30 minutes", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  await requestPasswordReset(nobody(world), { email });
  const token = await newestSecret(world, "reset_password");
  world.clock.now += 30 * 60_000;
  await expect(resetPassword(nobody(world), { token, password: next })).rejects.toThrow("auth.token_invalid");
});

test("reset requests beyond 5 an hour for one e-mail are silently dropped; beyond 30 of one address refused", async () => {
  const world = testWorld();
  const { email } = await registered(world);
  for (let i = 0; i < 7; i++) await requestPasswordReset(nobody(world), { email });
  expect(await world.scope.directory.$count(accountToken)).toBe(5);
  for (let i = 7; i < 30; i++) await requestPasswordReset(nobody(world), { email });
  await expect(requestPasswordReset(nobody(world), { email })).rejects.toMatchObject({
    code: "auth.too_many_attempts",
  });
});

test("a mailed link verifies the e-mail; opened again it changes nothing; made up it is refused", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  await requestEmailVerification(within(world, accountId));
  const token = await newestSecret(world, "verify_email");
  await verifyEmail(nobody(world), { token });
  await verifyEmail(nobody(world), { token });
  const row = await world.scope.directory.select().from(account).where(eq(account.id, accountId)).get();
  expect(row?.emailVerifiedAt).toBe(world.clock.now);
  await expect(verifyEmail(nobody(world), { token: "x".repeat(43) })).rejects.toThrow("auth.token_invalid");
  await expect(isResetTokenGood(nobody(world), { token })).resolves.toBe(false);
  await requestEmailVerification(within(world, accountId));
  expect(await world.scope.directory.$count(accountToken)).toBe(1);
});

test("no event and no audit row holds an e-mail or a name", async () => {
  const world = testWorld();
  const { email, accountId } = await registered(world);
  const { sessionId } = await open(world, email);
  await requestPasswordReset(nobody(world), { email });
  await changePassword(within(world, accountId, sessionId), { current: goodPassword, next });
  const rows = [
    await world.scope.directory.select().from(domainEvent),
    await world.scope.directory.select().from(auditEntry),
  ];
  const text = JSON.stringify(rows);
  expect(text).not.toContain(email);
  expect(text).not.toContain("Marina");
});

test("a verification link is judged when it is opened, and opening it confirms nothing", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  await requestEmailVerification(within(world, accountId));
  const token = await newestSecret(world, "verify_email");
  const judged = () => isEmailVerified(nobody(world), { token });
  expect([await judged(), await judged()]).toEqual([false, false]);
  await verifyEmail(nobody(world), { token });
  expect(await judged()).toBe(true);
  await expect(isEmailVerified(nobody(world), { token: "nenhum" })).rejects.toThrow("auth.token_invalid");
});

test("a verification link that ran out is dead before anybody presses", async () => {
  const world = testWorld();
  const { accountId } = await registered(world);
  await requestEmailVerification(within(world, accountId));
  const token = await newestSecret(world, "verify_email");
  world.clock.now += days(7) + 1;
  await expect(isEmailVerified(nobody(world), { token })).rejects.toThrow("auth.token_invalid");
});

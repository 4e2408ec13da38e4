import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { hours, minutes } from "~/lib/duration";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { account } from "../account/account.directory.table";
import { createAccountStatements } from "../account/create-account-statements.server";
import { isResetTokenGood } from "../password/reset-password.server";
import { hashPassword } from "../password/password.server";
import { requestPasswordReset } from "../password/request-password-reset.server";
import { emailChange } from "./email-change.directory.table";
import { askedEmail, askEmailChange } from "./ask-email-change.server";
import { confirmEmailChange, readEmailChange, readEmailUndo, undoEmailChange } from "./settle-email-change.server";

const password = "uma frase bem comprida";
const passwordHash = hashPassword(password);
const nobody = (post: Post) => post.world.directory({ anonymous: true });

async function personWith(post: Post, email = "ana@antes.test", verified = true) {
  const { world } = post;
  const { accountId } = await world.person("patient", await world.clinic(), "Ana");
  const changes = { email, passwordHash: await passwordHash, emailVerifiedAt: verified ? 1 : null };
  await world.scope.directory.update(account).set(changes).where(eq(account.id, accountId));
  const row = () => world.scope.directory.select().from(account).where(eq(account.id, accountId)).get();
  return { accountId, ctx: asAccount(world, accountId), row };
}

/** The secret in the newest letter to an address; empty when none went. */
async function linkTo(post: Post, to: string, path: "email" | "email/undo" | "password/reset") {
  await handleAll(post);
  await deliver(post);
  const letter = post.sent.findLast((one) => one.to === to && one.text.includes(`/${path}/`));
  return new RegExp(`/${path}/([\\w-]{20,})`).exec(letter?.text ?? "")?.[1] ?? "";
}

async function change(post: Post, ctx: ReturnType<typeof asAccount>, email: string) {
  await askEmailChange(ctx, { email, password });
  await confirmEmailChange(nobody(post), { token: await linkTo(post, email, "email") });
}

test("another address is the account's by the link that went there; the old one is told, and links that went there are dead", async () => {
  const post = newPost();
  const { ctx, row, accountId } = await personWith(post);
  await requestPasswordReset(nobody(post), { email: "ana@antes.test" });
  const reset = await linkTo(post, "ana@antes.test", "password/reset");
  expect(await isResetTokenGood(nobody(post), { token: reset })).toBe(true);
  expect(await refusalOf(askEmailChange(ctx, { email: "ana@depois.test", password: "outra" }))).toBe(
    "auth.password_wrong",
  );
  expect(await refusalOf(askEmailChange(ctx, { email: "ana@antes.test", password }))).toBe("request.invalid");
  await askEmailChange(ctx, { email: "ana@depois.test", password });
  expect(await askedEmail(ctx)).toBe("ana@depois.test");
  const token = await linkTo(post, "ana@depois.test", "email");
  // Looking changes nothing.
  expect(await readEmailChange(nobody(post), { token })).toEqual({ email: "ana@depois.test" });
  expect((await row())?.email).toBe("ana@antes.test");
  const presses = [1, 2].map(() => refusalOf(confirmEmailChange(nobody(post), { token })));
  // Two presses in one moment, and one later of the same link: done once, and none is told that it failed.
  expect(await Promise.all(presses)).toEqual(["no refusal", "no refusal"]);
  const version = (await row())?.version;
  expect(await refusalOf(confirmEmailChange(nobody(post), { token }))).toBe("no refusal");
  expect((await row())?.version).toBe(version);
  expect(await row()).toMatchObject({ email: "ana@depois.test", emailVerifiedAt: post.world.clock.now });
  expect(await isResetTokenGood(nobody(post), { token: reset })).toBe(false);
  expect(await linkTo(post, "ana@antes.test", "email/undo")).not.toBe("");
  const subjects = post.sent.filter(({ to }) => to === "ana@antes.test").map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe("O e-mail da sua conta mudou");
  const audit = await post.world.scope.directory
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(eq(auditEntry.entityId, accountId));
  const acts = audit.map(({ action }) => action);
  expect(acts).toEqual(expect.arrayContaining(["account.ask_email", "account.change_email"]));
  expect(acts.filter((act) => act === "account.change_email")).toHaveLength(1);
});

test("to an address that somebody has nothing goes, the answer is the same, and nobody gets it by a race", async () => {
  const post = newPost();
  const { ctx, row } = await personWith(post);
  const rosa = await personWith(post, "rosa@caris.test");
  await askEmailChange(ctx, { email: "rosa@caris.test", password });
  expect(await askedEmail(ctx)).toBe("rosa@caris.test");
  expect(await linkTo(post, "rosa@caris.test", "email")).toBe("");
  // Free when it was asked for, taken when it is confirmed.
  await askEmailChange(ctx, { email: "nova@caris.test", password });
  const token = await linkTo(post, "nova@caris.test", "email");
  await change(post, rosa.ctx, "nova@caris.test");
  expect(await refusalOf(confirmEmailChange(nobody(post), { token }))).toBe("auth.email_taken");
  expect((await row())?.email).toBe("ana@antes.test");
});

test("a newer wish ends the one before, a link ends after a day, and a sixth in an hour is not sent", async () => {
  const post = newPost();
  const { ctx } = await personWith(post);
  await askEmailChange(ctx, { email: "um@caris.test", password });
  const first = await linkTo(post, "um@caris.test", "email");
  await askEmailChange(ctx, { email: "dois@caris.test", password });
  const second = await linkTo(post, "dois@caris.test", "email");
  expect(await refusalOf(confirmEmailChange(nobody(post), { token: first }))).toBe("auth.token_invalid");
  post.world.clock.now += hours(24);
  expect(await refusalOf(confirmEmailChange(nobody(post), { token: second }))).toBe("auth.token_invalid");
  for (const n of [3, 4, 5]) await askEmailChange(ctx, { email: `${n}@caris.test`, password });
  expect(await refusalOf(askEmailChange(ctx, { email: "6@caris.test", password }))).toBe("auth.too_many_attempts");
});

test("the old address goes back for 72 h, also over a second change, with password, logins and a new second step gone", async () => {
  const post = newPost();
  const { world } = post;
  const { ctx, row, accountId } = await personWith(post);
  await change(post, ctx, "ladra@um.test");
  const undo = await linkTo(post, "ana@antes.test", "email/undo");
  world.clock.now += hours(1);
  await change(post, ctx, "ladra@dois.test");
  const herUndo = await linkTo(post, "ladra@um.test", "email/undo");
  const step = { totpEnabledAt: world.clock.now, totpKid: "k", totpSealed: "s" };
  await world.scope.directory.update(account).set(step).where(eq(account.id, accountId));
  // Nobody else takes the address while it can be gone back to.
  const taken = world.scope.directory.batch(
    createAccountStatements(nobody(post), {
      ...{ id: "acc_x", email: "ana@antes.test", name: "X", zone: "America/Sao_Paulo", passwordHash: "n", now: 1 },
    }) as never,
  );
  await expect(taken).rejects.toThrow();
  world.clock.now += hours(70);
  expect((await readEmailUndo(nobody(post), { token: undo })).email).toBe("ana@antes.test");
  const before = (await row())?.passwordHash;
  await undoEmailChange(nobody(post), { token: undo });
  expect(await row()).toMatchObject({ email: "ana@antes.test", totpEnabledAt: null });
  expect((await row())?.passwordHash).not.toBe(before);
  // Used once; what the thief was sent takes nothing back.
  expect(await refusalOf(undoEmailChange(nobody(post), { token: undo }))).toBe("auth.token_invalid");
  expect(await refusalOf(undoEmailChange(nobody(post), { token: herUndo }))).toBe("auth.token_invalid");
  await handleAll(post);
  await deliver(post);
  expect(post.sent.findLast(({ to }) => to === "ana@antes.test")?.subject).toBe("Sua conta voltou a este e-mail");
});

test("after 72 h there is no way back, and the address is anybody's again", async () => {
  const post = newPost();
  const { ctx } = await personWith(post);
  await change(post, ctx, "ana@depois.test");
  const undo = await linkTo(post, "ana@antes.test", "email/undo");
  post.world.clock.now += hours(72);
  expect(await refusalOf(undoEmailChange(nobody(post), { token: undo }))).toBe("auth.token_invalid");
  const rosa = await personWith(post, "rosa@caris.test");
  await change(post, rosa.ctx, "ana@antes.test");
  expect((await rosa.row())?.email).toBe("ana@antes.test");
});

test("whoever reads an address that was never confirmed gets no way into the account", async () => {
  const post = newPost();
  const { ctx } = await personWith(post, "errado@antes.test", false);
  await change(post, ctx, "ana@certo.test");
  expect(await linkTo(post, "errado@antes.test", "email/undo")).toBe("");
  post.world.clock.now += minutes(1);
  const { heldEmail, undoUntil } = emailChange;
  const rows = await post.world.scope.directory.select({ heldEmail, undoUntil }).from(emailChange);
  expect(rows).toEqual([{ heldEmail: null, undoUntil: null }]);
});

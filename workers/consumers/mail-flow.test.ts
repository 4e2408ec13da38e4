import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "../../app/lib/id";
import { accountEvents } from "../../app/features/identity/account/create-account-statements.server";
import { account } from "../../app/features/identity/account/account.directory.table";
import { changePassword } from "../../app/features/identity/password/change-password.server";
import { requestPasswordReset } from "../../app/features/identity/password/request-password-reset.server";
import { resetPassword } from "../../app/features/identity/password/reset-password.server";
import { verifyEmail } from "../../app/features/identity/account/verify-email.server";
import { commit } from "../../app/features/kernel/events/commit.server";
import { relayEvents } from "../../app/features/kernel/events/announce.server";
import { sweepMails } from "../../app/features/notifications/mail/sweep-mails.server";
import { clinic } from "../../app/features/tenancy/clinic/clinic.directory.table";
import { invitation } from "../../app/features/tenancy/invitation/invitation.directory.table";
import { refusal } from "../../app/platform/outside/outside";
import { goodPassword, registered, within } from "../../tests/worker/credentials";
import { batchOf, deliver, linkIn, mails, newPost, nobody, type Post } from "../../tests/worker/post";
import { consumeDead } from "./dead";
import { consumeEvents } from "./events";
import { consumeNotifications } from "./notifications";

test("a reset request becomes one mail whose link works", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  await deliver(post);
  expect(post.sent).toHaveLength(1);
  expect(post.sent[0]).toMatchObject({ to: email, subject: "Seu link de acesso" });
  expect(await mails(post)).toMatchObject([{ state: "sent", providerId: "re_1", attempts: 1 }]);
  await resetPassword(nobody(post), {
    token: linkIn(post.sent[0], "password/reset"),
    password: "outra frase bem comprida",
  });
  await deliver(post);
  expect(post.sent[1]).toMatchObject({ to: email, subject: "Sua senha foi trocada" });
});

test("an unknown e-mail becomes no mail", async () => {
  const post = newPost();
  await requestPasswordReset(nobody(post), { email: "ninguem@pessoa.test" });
  expect(await deliver(post)).toEqual(["ack"]);
  expect(await mails(post)).toEqual([]);
});

test("events that the queue did not take are relayed by cron, and mailed", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  post.broken.events = true;
  await requestPasswordReset(nobody(post), { email });
  expect(await deliver(post)).toEqual([]);
  post.broken.events = false;
  post.world.clock.now += 61_000;
  await relayEvents(post.job.directory);
  await deliver(post);
  expect(post.sent).toHaveLength(1);
});

test("mails that the queue did not take are swept by cron, once", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  post.broken.notifications = true;
  await requestPasswordReset(nobody(post), { email });
  expect(await deliver(post)).toEqual(["ack"]);
  post.broken.notifications = false;
  expect(await sweepMails(post.job.directory)).toBe(1);
  expect(await sweepMails(post.job.directory)).toBe(1);
  await deliver(post);
  expect(post.sent).toHaveLength(1);
  expect(await sweepMails(post.job.directory)).toBe(0);
});

test("the same event delivered again, even at once, changes nothing", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  await post.world.settled();
  const [message] = post.events.splice(0);
  await Promise.all([1, 2].map(() => consumeEvents(batchOf("events", [message]).batch, post.job)));
  const [queued] = post.notifications;
  await Promise.all([1, 2].map(() => consumeNotifications(batchOf("notifications", [queued]).batch, post.job)));
  post.events.push(message as NonNullable<typeof message>);
  await deliver(post);
  expect(await mails(post)).toHaveLength(1);
  expect(post.sent).toHaveLength(1);
});

test("a consumer that dies after sending sends again later with the same idempotency key", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  post.answer.now = "dies after sending";
  expect(await deliver(post)).toEqual(["ack", "retry"]);
  post.answer.now = { ok: true, providerId: "re_2" };
  expect(await sweepMails(post.job.directory)).toBe(0); // the dead one's lease still runs
  post.world.clock.now += 2 * 60_000;
  await sweepMails(post.job.directory);
  await deliver(post);
  expect(new Set(post.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(post.sent).toHaveLength(2);
  expect(await mails(post)).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("a mail the provider will not take now waits longer each time, and is given up after 12 tries and 4 hours", async () => {
  const post = newPost();
  const { accountId } = await registered(post.world);
  await changePassword(within(post.world, accountId), { current: goodPassword, next: "outra frase bem comprida" });
  post.answer.now = refusal("provider_error", 503);
  await deliver(post);
  const waits: number[] = [];
  for (let i = 0; i < 20 && (await mails(post))[0]?.state === "pending"; i++) {
    const wait = ((await mails(post))[0]?.nextTryAt ?? 0) - post.world.clock.now;
    waits.push(wait);
    post.world.clock.now += Math.max(wait, 25 * 60_000);
    await sweepMails(post.job.directory);
    await deliver(post);
  }
  expect(waits).toHaveLength(11);
  for (const [i, wait] of waits.entries()) expect(wait / (2000 * 1.5 ** i)).toBeCloseTo(1.125, 0);
  expect(await mails(post)).toMatchObject([{ state: "failed", cause: "provider_error", attempts: 12 }]);
});

test("a mail the provider refuses for good is not tried again", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  post.answer.now = refusal("rejected", 422);
  await deliver(post);
  expect(await mails(post)).toMatchObject([{ state: "failed", attempts: 1 }]);
});

test("a mail that the queue gave up on is failed, not swept for ever", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  post.broken.notifications = true;
  await requestPasswordReset(nobody(post), { email });
  await deliver(post);
  const [row] = await mails(post);
  await consumeDead(batchOf("caris-notifications-dead", [{ v: 1, mailId: row?.id }]).batch, post.job);
  expect(await mails(post)).toMatchObject([{ state: "failed", cause: "retries_used_up" }]);
  post.broken.notifications = false;
  expect(await sweepMails(post.job.directory)).toBe(0);
});

test("a link that ran out before it could be sent is dropped", async () => {
  const post = newPost();
  const { email } = await registered(post.world);
  await requestPasswordReset(nobody(post), { email });
  post.answer.now = refusal("unreachable");
  await deliver(post);
  post.world.clock.now += 30 * 60_000;
  await sweepMails(post.job.directory);
  await deliver(post);
  expect(await mails(post)).toMatchObject([{ state: "dropped" }]);
  expect(post.sent).toHaveLength(1);
});

async function announceAccount(post: Post, accountId: string): Promise<void> {
  const audit = { action: "account.register", entity: "account", entityId: accountId };
  await commit(nobody(post), { clinicId: null, statements: [], events: accountEvents(accountId), audit });
}

test("a new account is mailed a link that verifies its e-mail", async () => {
  const post = newPost();
  const { email, accountId } = await registered(post.world);
  await announceAccount(post, accountId);
  await deliver(post);
  expect(post.sent).toMatchObject([{ to: email, subject: "Confirme seu e-mail" }]);
  await verifyEmail(nobody(post), { token: linkIn(post.sent[0], "verify-email") });
});

test("an account whose e-mail an invitation proved is mailed nothing", async () => {
  const post = newPost();
  const { accountId } = await registered(post.world);
  await post.world.scope.directory.update(account).set({ emailVerifiedAt: 1 }).where(eq(account.id, accountId));
  await announceAccount(post, accountId);
  expect(await deliver(post)).toEqual(["ack"]);
  expect(post.sent).toEqual([]);
});

test("an invitation is mailed with its link, names made harmless, and not once it is revoked", async () => {
  const post = newPost();
  const { clinicId, memberId } = await registered(post.world);
  const { tokens } = post.world.scope.platform;
  const now = post.world.clock.now;
  await post.world.scope.directory
    .update(clinic)
    .set({ name: 'Clínica "Luz & Mar" <img src=x>' })
    .where(eq(clinic.id, clinicId));
  const invite = async (id: string, revokedAt: number | null) => {
    const tokenHash = await tokens.hash(await tokens.mac("invitation", id));
    const row = {
      id,
      clinicId,
      role: "patient" as const,
      email: "nova@pessoa.test",
      name: "<b>Nova</b>",
      invitedBy: memberId,
      tokenHash,
      version: 1,
      createdAt: now,
      expiresAt: now + 86_400_000,
      revokedAt,
    };
    const audit = { action: "invitation.create", entity: "invitation", entityId: id };
    await commit(nobody(post), {
      clinicId,
      statements: [post.world.scope.directory.insert(invitation).values(row)],
      events: [
        { type: "invitation.created", aggregateId: id, version: 1, data: { role: "patient", psychologistId: null } },
      ],
      audit,
    });
  };
  const id = newId(tenancyIds.invitation, now);
  await invite(id, null);
  await invite(newId(tenancyIds.invitation, now), now);
  await deliver(post);
  expect(post.sent).toHaveLength(1);
  const [letter] = post.sent;
  expect(linkIn(letter, "invites")).toBe(await tokens.mac("invitation", id));
  expect(letter?.subject).toBe("Você recebeu um convite");
  expect(letter?.html).toContain("Clínica &quot;Luz &amp; Mar&quot; &lt;img src=x&gt;");
  expect(letter?.html).not.toMatch(/<img|<b>/);
  expect((await mails(post)).map(({ state }) => state).sort()).toEqual(["dropped", "sent"]);
});

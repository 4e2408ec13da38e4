import { expect, test } from "vitest";
import { insertMany } from "~/db/many-rows";
import type { Statement, Statements } from "~/db/statement";
import { accountToken } from "~/features/identity/account/account-token.directory.table";
import { loginSession, refreshToken, socketTicket } from "~/features/identity/session/login-session.directory.table";
import { eventReceipt } from "~/features/kernel/events/domain-event.both.table";
import { idempotencyKey } from "~/features/kernel/events/idempotency.both.table";
import { invitation } from "~/features/tenancy/invitation/invitation.directory.table";
import { days, hours } from "~/lib/duration";
import { newPost } from "../../tests/worker/post";
import { testStart } from "../../tests/worker/world";
import { purgeTechnical } from "./on-all-planes";

const now = testStart;

test("what has served its time goes, what has not stays, and another owner's equal key is not touched", async () => {
  const { job, world } = newPost();
  const db = world.scope.directory;
  const times = (span: number) => [
    ["old", now - span - 1],
    ["kept", now - span + 1],
  ];
  const values = <R>(span: number, row: (id: string, at: number) => R) =>
    times(span).map(([id, at]) => row(String(id), Number(at)));
  const past = { createdAt: 1 };
  await db.batch([
    ...insertMany(
      db,
      loginSession,
      values(days(90), (id, expiresAt) => {
        return { ...past, id, accountId: "a", kind: "web" as const, ip: "", userAgent: "", lastSeenAt: 1, expiresAt };
      }),
    ),
    ...insertMany(
      db,
      refreshToken,
      values(days(90), (id, expiresAt) => ({ ...past, id, sessionId: id, tokenHash: id, expiresAt })),
    ),
    ...insertMany(
      db,
      accountToken,
      values(days(30), (id, expiresAt) => {
        return { ...past, id, accountId: "a", purpose: "verify_email" as const, tokenHash: id, expiresAt };
      }),
    ),
    ...insertMany(
      db,
      socketTicket,
      values(days(1), (tokenHash, expiresAt) => ({ tokenHash, sessionId: "s", expiresAt })),
    ),
    ...insertMany(
      db,
      invitation,
      values(days(90), (id, expiresAt) => {
        const who = { clinicId: "c", role: "patient", email: "", name: "", invitedBy: "m" } as const;
        return { ...past, ...who, id, tokenHash: id, version: 1, expiresAt };
      }),
    ),
    ...insertMany(
      db,
      eventReceipt,
      values(days(90), (subscriber, handledAt) => ({ eventId: "e", subscriber, handledAt })),
    ),
    ...insertMany(
      db,
      idempotencyKey,
      values(hours(24), (ownerId, createdAt) => ({ ownerId, key: "same", fingerprint: "", resultId: "", createdAt })),
    ),
  ] as Statement[] as Statements);
  expect(await purgeTechnical(job)).toBe(7);
  const left = await Promise.all([
    db.select({ id: loginSession.id }).from(loginSession),
    db.select({ id: refreshToken.id }).from(refreshToken),
    db.select({ id: accountToken.id }).from(accountToken),
    db.select({ id: socketTicket.tokenHash }).from(socketTicket),
    db.select({ id: invitation.id }).from(invitation),
    db.select({ id: eventReceipt.subscriber }).from(eventReceipt),
    db.select({ id: idempotencyKey.ownerId }).from(idempotencyKey),
  ]);
  expect(left).toEqual(left.map(() => [{ id: "kept" }]));
  expect(await purgeTechnical(job)).toBe(0);
});

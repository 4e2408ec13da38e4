import type { DirectoryDb } from "~/db/client.server";
import { emailChange } from "~/features/identity/email/email-change.directory.table";
import { stepReset } from "~/features/identity/two-step/step-reset.directory.table";
import { erasureParty } from "~/features/identity/erasure/erasure-party.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";

/** Statement for an erasure that somebody asked for and took back. */
export function takenBackErasure(db: DirectoryDb, of: { id: string; accountId: string }, at: number) {
  return db
    .insert(erasure)
    .values({ ...of, state: "taken_back", tokenHash: of.id, askedAt: at, dueAt: at, endedAt: at });
}

/** Statement for a company that was told of it. */
export function toldParty(db: DirectoryDb, erasureId: string, createdAt: number) {
  const sent = { kind: "company", company: "Resend", state: "sent", tries: 1, settledAt: createdAt } as const;
  return db.insert(erasureParty).values({ id: `p${erasureId}`, erasureId, createdAt, ...sent });
}

/** Statement for a second step that was asked to be taken away, and was not. */
export function stoppedReset(db: DirectoryDb, of: { id: string; accountId: string }, at: number) {
  const told = { askedBy: "acc_platform", proof: "documento visto em vídeo", state: "stopped" as const };
  return db.insert(stepReset).values({ ...of, ...told, askedAt: at, dueAt: at, endedAt: at });
}

/** Statement for an address that somebody left. */
export function leftAddress(
  db: DirectoryDb,
  { id, accountId, email }: { id: string; accountId: string; email: string },
  at: number,
) {
  return db.insert(emailChange).values({
    ...{ id, accountId, fromEmail: `antes-${email}`, toEmail: email, wasVerified: false, sessionId: `s${id}` },
    ...{ state: "done", tokenHash: id, undoHash: id, askedAt: at, expiresAt: at },
  });
}

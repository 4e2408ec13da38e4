import { and, eq, isNull } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { invitation } from "./invitation.directory.table";
import { updateInvitation } from "./invitation.repo.server";

/** More than anybody is invited at once. */
const most = 100;

/**
 * Open invitations to an address that its person has left are taken back: whoever reads that mailbox by now is not who was meant. Harmless twice.
 * @returns how many
 */
export async function revokeInvitationsTo(ctx: DirectoryCtx<SystemActor>, email: string): Promise<number> {
  const open = and(eq(invitation.email, email), isNull(invitation.acceptedAt), isNull(invitation.revokedAt));
  const rows = await ctx.db.select().from(invitation).where(open).limit(most);
  for (const row of rows) {
    const version = row.version + 1;
    await commit(ctx, {
      clinicId: row.clinicId,
      statements: [updateInvitation(ctx.db, row, row.id, { version, revokedAt: ctx.now() })],
      events: [{ type: "invitation.revoked", aggregateId: row.id, version }],
      audit: { action: "invitation.revoke", entity: "invitation", entityId: row.id, reason: "email_changed" },
    });
  }
  return rows.length;
}

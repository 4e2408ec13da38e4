import { eq } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { account } from "../account/account.directory.table";

/** Whether who answers a person's call for help may see their phone and call them; null while they have not been asked. */
export type PhoneSharing = "yes" | "no" | null;

/** Notes whether who answers a call for help of the caller may see their phone; it holds from the next look on. */
export async function choosePhoneSharing(ctx: AccountCtx, choice: "yes" | "no"): Promise<void> {
  const { accountId } = ctx.actor;
  const now = ctx.now();
  const chosen = ctx.db.update(account).set({ phoneSharing: choice, updatedAt: now }).where(eq(account.id, accountId));
  await commit(ctx, {
    clinicId: null,
    statements: [chosen],
    events: [],
    audit: {
      action: `account.phone_share_${choice}`,
      entity: "account",
      entityId: accountId,
      fields: ["phoneSharing"],
    },
  });
}

/** A person's choice and, only if they agreed, their proved phone (E.164). Read anew each time: it may be taken back. */
export async function findSharedPhone(db: DirectoryDb, accountId: string): Promise<string | null> {
  const row = await db
    .select({ phone: account.phone, verifiedAt: account.phoneVerifiedAt, sharing: account.phoneSharing })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
  return row?.sharing === "yes" && row.verifiedAt !== null ? row.phone : null;
}

import type { Statement } from "~/db/statement";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import { toBase64url } from "~/lib/base64url";
import { deleteRecoveryCodes, findResettable, noTotp, updateAccount } from "../account/account.repo.server";
import { hashPassword } from "../password/password.server";
import { endSessions } from "../session/session.repo.server";

export type SecondStep = { on: boolean; mayReset: boolean };

/** Whether an account has a second step, and whether anybody but its owner may take it away: not without a proved address to come back by. */
export async function readSecondStep({ db }: Pick<DirectoryCtx, "db">, accountId: string): Promise<SecondStep> {
  const found = await findResettable(db, accountId);
  const on = found !== undefined && found.totpEnabledAt !== null;
  return { on, mayReset: on && found.emailVerifiedAt !== null && !found.platformAdmin };
}

/**
 * What takes the second step from an account whose owner cannot get in, to be committed by whoever may ask for it. Nobody gets in by it
 * but who reads the account's mail: the password goes too, with every login, and only a link to the proved address brings a new one.
 * @returns null when there is no second step
 */
export async function resetSecondStep(
  ctx: DirectoryCtx,
  accountId: string,
): Promise<{ statements: Statement[]; events: NewEvent[]; audit: NewAudit[] } | null> {
  const found = await findResettable(ctx.db, accountId);
  if (!found || found.totpEnabledAt === null) return null;
  const now = ctx.now();
  const nobodyKnows = await hashPassword(toBase64url(crypto.getRandomValues(new Uint8Array(32))));
  return {
    statements: [
      updateAccount(ctx.db, accountId, found.version, { ...noTotp, passwordHash: nobodyKnows }, now),
      deleteRecoveryCodes(ctx.db, accountId),
      endSessions(ctx.db, accountId, "second_step_reset", now),
    ],
    events: [{ type: "account.second_step_reset", aggregateId: accountId, version: found.version + 1 }],
    audit: [
      { action: "account.reset_second_step", entity: "account", entityId: accountId, fields: ["totp", "password"] },
    ],
  };
}

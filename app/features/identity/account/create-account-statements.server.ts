import type { Statement } from "~/db/statement";
import type { NewEvent } from "~/features/kernel/events/event";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import { insertAcceptances, insertAccount } from "./account.repo.server";
import { legalVersions } from "./legal-acceptance.directory.table";

export type NewAccount = {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  zone: string;
  passwordHash: string;
  /** When the e-mail was proved already, by an invitation mailed to it; else it is verified by mail. */
  emailVerifiedAt?: number | null;
  now: number;
};

/** Statements of a new account and of the legal texts it accepts. A taken e-mail violates `account_email` (`account.email`). */
export function createAccountStatements(
  ctx: DirectoryCtx,
  { now, emailVerifiedAt, ...account }: NewAccount,
): Statement[] {
  const stamps = { version: 1, createdAt: now, updatedAt: now, passwordChangedAt: now };
  const acceptances = (["terms", "data_processing"] as const).map((document) => ({
    id: newId(identityIds.acceptance, now),
    accountId: account.id,
    document,
    version: legalVersions[document],
    ip: ctx.request.address,
    acceptedAt: now,
  }));
  return [
    insertAccount(ctx.db, { ...account, emailVerifiedAt: emailVerifiedAt ?? null, ...stamps }),
    ...insertAcceptances(ctx.db, acceptances),
  ];
}

/** The event of a new account: its subscriber mails the link that verifies the e-mail. */
export function accountEvents(accountId: string): NewEvent[] {
  return [{ type: "account.registered", aggregateId: accountId, version: 1 }];
}

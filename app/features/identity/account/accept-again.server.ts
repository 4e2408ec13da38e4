import { eq } from "drizzle-orm";
import type { AccountCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import { insertAcceptances } from "./account.repo.server";
import { legalAcceptance, legalVersions } from "./legal-acceptance.directory.table";

export type LegalDocument = keyof typeof legalVersions;

/**
 * Which texts somebody accepted in a version that is in force no more. Who never accepted one is not asked here: that is with the account.
 */
export async function outdatedTexts({ db }: Pick<DirectoryCtx, "db">, accountId: string): Promise<LegalDocument[]> {
  const documents = Object.keys(legalVersions) as LegalDocument[];
  const rows = await db
    .select({ document: legalAcceptance.document, version: legalAcceptance.version })
    .from(legalAcceptance)
    .where(eq(legalAcceptance.accountId, accountId))
    .limit(100);
  return documents.filter((document) => {
    const versions = rows.filter((row) => row.document === document).map(({ version }) => version);
    return versions.length > 0 && !versions.includes(legalVersions[document]);
  });
}

/** Writes down that somebody accepts the texts in force in place of older ones; twice is once. */
export async function acceptAgain(ctx: AccountCtx): Promise<void> {
  const { accountId } = ctx.actor;
  const outdated = await outdatedTexts(ctx, accountId);
  if (outdated.length === 0) return;
  const now = ctx.now();
  const rows = outdated.map((document) => ({
    ...{ id: newId(identityIds.acceptance, now), accountId, document, version: legalVersions[document] },
    ...{ how: "asked_again" as const, ip: ctx.request.address, acceptedAt: now },
  }));
  await commit(ctx, {
    clinicId: null,
    statements: insertAcceptances(ctx.db, rows),
    events: [],
    audit: { action: "account.accept_texts", entity: "account", entityId: accountId, fields: outdated },
  });
}

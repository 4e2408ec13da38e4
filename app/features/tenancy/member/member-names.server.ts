import { and, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { account } from "~/features/identity/account/account.directory.table";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { membership } from "../login/membership.directory.table";
import { member } from "./member.table";

/** Looks names of a clinic's members up, each once: for a person's export, which says by name whom they had to do with. */
export function memberNames({ db, clinicId }: PersonPlace): (memberId: string) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return async (memberId) => {
    const kept = known.get(memberId);
    if (kept !== undefined) return kept;
    const who = and(eq(member.clinicId, clinicId), eq(member.id, memberId));
    const found = await db.select({ name: member.name }).from(member).where(who).get();
    known.set(memberId, found?.name ?? null);
    return found?.name ?? null;
  };
}

/**
 * Names of those of these ids that are members of the admin's clinic, or accounts of such members, by which signing in and out are written
 * down. A round trip to each plane, at once.
 */
export async function namesAmong(ctx: AdminCtx, ids: readonly string[]): Promise<Map<string, string>> {
  const { clinicId } = ctx.actor;
  const these = and(eq(member.clinicId, clinicId), isAmong(member.id, ids));
  const here = and(isAmong(membership.accountId, ids), eq(membership.clinicId, clinicId));
  const [members, accounts] = await Promise.all([
    ctx.clinic.db.select({ id: member.id, name: member.name }).from(member).where(these),
    ctx.db
      .select({ id: account.id, name: account.name })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(here),
  ]);
  return new Map([...accounts, ...members].map(({ id, name }) => [id, name]));
}

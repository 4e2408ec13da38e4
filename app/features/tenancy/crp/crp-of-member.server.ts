import { and, eq } from "drizzle-orm";
import { professional } from "~/features/identity/account/professional.directory.table";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { membership } from "../login/membership.directory.table";

/** The CRP that a member's account has on file, as papers name them; null when there is none. */
export async function crpOfMember(
  { db }: Pick<BothPlanesCtx, "db">,
  { clinicId }: Scope,
  memberId: string,
): Promise<string | null> {
  const found = await db
    .select({ crp: professional.crp })
    .from(membership)
    .innerJoin(professional, eq(professional.accountId, membership.accountId))
    .where(and(eq(membership.id, memberId), eq(membership.clinicId, clinicId)))
    .get();
  return found?.crp ?? null;
}

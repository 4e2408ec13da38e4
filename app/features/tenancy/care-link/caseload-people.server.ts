import { and, eq, isNull } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { account } from "~/features/identity/account/account.directory.table";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { membership } from "../login/membership.directory.table";
import { requireRole } from "../login/require-role";
import { member } from "../member/member.table";
import { careLink } from "./care-link.table";

/** Most people that are looked through for a name. */
const most = 2000;

/** Somebody a psychologist cares for, as a file from elsewhere may name them. */
export type CaseloadPerson = { id: string; name: string; email: string };

/** Everybody a psychologist has an open care link to and who is let in, with their addresses: to recognise them, not to show them. */
export async function caseloadPeople(ctx: PsychologistPlanesCtx): Promise<CaseloadPerson[]> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  const linked = await ctx.db
    .select({ id: member.id, name: member.name })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.psychologistId, memberId),
        isNull(careLink.endedAt),
        isNull(member.disabledAt),
      ),
    )
    .limit(most);
  const ids = linked.map(({ id }) => id);
  const addresses = await ctx.both.db
    .select({ id: membership.id, email: account.email })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isAmong(membership.id, ids), eq(membership.clinicId, clinicId)));
  const emailOf = new Map(addresses.map(({ id, email }) => [id, email]));
  return linked.map((one) => ({ ...one, email: emailOf.get(one.id) ?? "" }));
}

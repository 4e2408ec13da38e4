import { and, eq } from "drizzle-orm";
import { account } from "~/features/identity/account/account.directory.table";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { membership } from "~/features/tenancy/login/membership.directory.table";

/**
 * How a psychologist reaches a patient she has an open care link with: the e-mail address of the account. The phone is not here: people
 * say whether who answers their call for help may see it, and for nothing else.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readContact(
  ctx: PsychologistPlanesCtx,
  { patientId }: { patientId: string },
): Promise<{ email: string | null }> {
  await requireCareLink(ctx, patientId);
  const { clinicId } = ctx.actor;
  const [found] = await Promise.all([
    ctx.both.db
      .select({ email: account.email })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(and(eq(membership.clinicId, clinicId), eq(membership.id, patientId)))
      .get(),
    commit(ctx, {
      clinicId,
      statements: [],
      events: [],
      audit: { action: "care.read_contact", entity: "member", entityId: patientId },
    }),
  ]);
  return { email: found?.email ?? null };
}

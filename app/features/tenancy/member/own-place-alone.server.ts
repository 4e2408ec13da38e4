import type { AccountActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { findMembershipOfPerson } from "../login/membership.repo.server";
import { platformClinicId } from "../clinic/platform-clinic";

/** Where somebody is a patient without a clinic of their own: the platform's place for who comes alone. */
export async function ownPlaceAlone(
  ctx: DirectoryCtx<AccountActor>,
): Promise<{ clinicId: string; memberId: string } | null> {
  const scope = { clinicId: platformClinicId };
  const found = await findMembershipOfPerson(ctx.db, scope, ctx.actor.accountId, "patient");
  return found && found.disabledAt === null ? { ...scope, memberId: found.id } : null;
}

import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Noted } from "~/features/kernel/keys/noted";
import { contactNames } from "~/features/sos/contacts/contact-names.server";
import { namesAround } from "~/features/tenancy/care-link/care-team.server";

/** Whole names of who may be spoken of in a patient's texts: themselves, who cares for them, whom they would call. */
export async function knownNames(
  ctx: PsychologistCtx & Noted,
  { patientId, name }: { patientId: string; name: string },
): Promise<string[]> {
  const [team, contacts] = await Promise.all([
    namesAround(ctx.db, ctx.actor, patientId),
    contactNames(ctx, ctx.actor, patientId),
  ]);
  return [name, ctx.actor.name, ...team, ...contacts];
}

import { revokeConsent } from "~/features/consent/revoke-consent.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { placesOfAccount } from "~/features/tenancy/login/places-of-account.server";

/**
 * Takes a person's yes to WhatsApp back in every clinic, for somebody answered from their phone that they want no messages. Harmless
 * twice; what they agreed to after that stays.
 * @param said.at ms @param said.evidence the provider's number of the message
 */
export async function revokeByNumber(
  ctx: BothPlanesCtx<SystemActor>,
  accountId: string,
  said: { at: number; evidence: string },
): Promise<void> {
  for (const place of await placesOfAccount(ctx, accountId)) {
    await revokeConsent(place, { ...said, memberId: place.memberId, clinicId: place.clinicId, purpose: "whatsapp" });
  }
}

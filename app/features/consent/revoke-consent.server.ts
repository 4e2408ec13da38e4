import type { ConsentPurpose } from "./consent-purpose";
import { selectNewest } from "./consent.repo.server";
import { writeDecision, type DecisionCtx } from "./write-decision.server";

type Revocation = { clinicId: string; memberId: string; purpose: ConsentPurpose; at: number; evidence: string };

/**
 * Takes a member's yes back because of what was answered on WhatsApp, unless they agreed again after it. Without a yes nothing is
 * written. @param revocation.at when it was said, ms
 */
export async function revokeConsent(ctx: DecisionCtx, { at, ...revocation }: Revocation): Promise<void> {
  const [line] = await selectNewest(ctx.db, revocation, revocation.memberId, revocation.purpose);
  if (!line?.granted || line.decidedAt > at) return;
  await writeDecision(ctx, { ...revocation, granted: false, place: "whatsapp", actorId: null });
}

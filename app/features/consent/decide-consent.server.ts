import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { newestVersion } from "./consent-purpose";
import { awaitedConsent, consentOf, requirePurpose, type AnsweredConsent } from "./read-consent.server";
import { writeDecision } from "./write-decision.server";

/** What somebody said, to which version of the words if it is known, and where. */
export type Decision = { purpose: string; granted: boolean; version?: number | undefined; place: "page" | "api" };

/**
 * Writes down that the caller agrees to a purpose, or does no longer; it holds from the next look on. Said again it is answered as it
 * stands, without another line. Taking back is never refused.
 * @throws AppError `consent.not_found` | `consent.words_changed` when they agree to other words than those shown now |
 * `consent.not_offered` when they agree to what nothing uses yet
 */
export async function decideConsent(
  ctx: ClinicCtx<Actor>,
  { purpose, granted, version, place }: Decision,
): Promise<AnsweredConsent> {
  const { actor } = ctx;
  const awaited = awaitedConsent(purpose, actor);
  if (awaited && granted) throw new AppError("consent.not_offered");
  if (awaited) return awaited;
  const known = requirePurpose(purpose, actor);
  if (granted && version !== undefined && version !== newestVersion(known)) throw new AppError("consent.words_changed");
  const line = await writeDecision(ctx, {
    clinicId: actor.clinicId,
    memberId: actor.memberId,
    purpose: known,
    granted,
    place,
    actorId: actor.memberId,
    evidence: null,
  });
  return consentOf(known, line);
}

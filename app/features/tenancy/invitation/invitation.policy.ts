import { days } from "~/lib/duration";

/** How long an invitation is good for, from its last sending. */
export const invitationLife = days(14);

/** Who sent an invitation that the platform sends, to the first admin of a clinic: nobody of the clinic is there yet. */
export const byPlatform = "platform";
/** What such a sender is called. */
export const platformName = "CÁRIS";

export type InvitationState = "pending" | "accepted" | "expired" | "revoked";

/** Where an invitation stands at an instant. */
export function stateOfInvitation(
  row: { acceptedAt: number | null; revokedAt: number | null; expiresAt: number },
  now: number,
): InvitationState {
  if (row.acceptedAt !== null) return "accepted";
  if (row.revokedAt !== null) return "revoked";
  return row.expiresAt <= now ? "expired" : "pending";
}

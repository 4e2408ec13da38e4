import { leaveIfEnded } from "~/ui/device/leave-if-ended";
import { lastOwner } from "~/ui/device/owner";

/** Who was last signed in on this device; null for nobody, and once their login was ended elsewhere. Loaded beside the page (ADR 0031). */
export async function ownerHere(): Promise<string | null> {
  const owner = await lastOwner();
  const hasLeft = owner !== null && (await leaveIfEnded().catch(() => false));
  return hasLeft ? null : owner;
}

import { iso, isoOrNull } from "~/lib/time/iso";
import type { MemberRow } from "./member/list-members.server";
import type { Invitation } from "./invitation/send-invitation.server";

/** A member as the API shows it. */
export function apiMember({ id, name, role, zone, disabledAt, createdAt }: MemberRow) {
  return { id, name, role, zone, disabledAt: isoOrNull(disabledAt), createdAt: iso(createdAt) };
}

/** An invitation as the API shows it. */
export function apiInvitation({ createdAt, expiresAt, ...invitation }: Invitation) {
  return { ...invitation, createdAt: iso(createdAt), expiresAt: iso(expiresAt) };
}

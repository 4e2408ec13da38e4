import { iso, isoOrNull } from "~/lib/time/iso";
import { moodsOfDays } from "./care-link/caseload";
import type { CaseloadRow } from "./care-link/list-caseload.server";
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

/** A patient of a caseload as the API shows them. */
export function apiCaseloadPatient(row: CaseloadRow) {
  const { linkedAt, lastSharedAt, lastContactAt, nextSessionAt, moodDays, attentionKinds: _, ...patient } = row;
  return {
    ...patient,
    linkedAt: iso(linkedAt),
    lastSharedAt: isoOrNull(lastSharedAt),
    lastContactAt: isoOrNull(lastContactAt),
    nextSessionAt: isoOrNull(nextSessionAt),
    moodDays: moodsOfDays(moodDays),
  };
}

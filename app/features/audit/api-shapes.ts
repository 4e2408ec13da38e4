import { iso } from "~/lib/time/iso";
import type { AuditEntryRow } from "./reading/audit.repo.server";

/** A row of the audit as the API answers it. */
export function apiAuditEntry({ createdAt, userAgent, clinicId: _, hash: __, ...row }: AuditEntryRow) {
  return { ...row, device: userAgent, at: iso(createdAt) };
}

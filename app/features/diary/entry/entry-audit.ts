import type { NewAudit } from "~/features/kernel/events/change";

/**
 * The audit row of what a patient did to an entry. A private entry gets none: the audit log is read by the clinic, and
 * that a private note exists is nobody's business. The event log still has it.
 */
export function auditOfEntry(action: string, entry: { id: string; isPrivate: boolean }, fields?: string[]): NewAudit[] {
  if (entry.isPrivate) return [];
  return [{ action, entity: "diary_entry", entityId: entry.id, ...(fields ? { fields } : {}) }];
}

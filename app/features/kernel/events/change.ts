import type { AppErrorCode } from "~/lib/app-error";
import type { Statement } from "~/db/statement";
import type { NewEvent } from "./event";
import type { Right } from "./right";

/**
 * What is written to the audit log: names of fields, never values. `subject` is the member whose data it is and `right` by which it was
 * done, where the actor and the entity do not make them plain.
 */
export type NewAudit = {
  action: string;
  entity: string;
  entityId: string;
  fields?: string[];
  reason?: string;
  subject?: string;
  right?: Right;
};

/** The `Idempotency-Key` a creating request came with. */
export type Idempotency = { key: string; fingerprint: string; resultId: string };

export type Change = {
  clinicId: string | null;
  statements: Statement[];
  events: NewEvent[];
  audit: NewAudit | NewAudit[];
  idempotency?: Idempotency | undefined;
  /** Constraint name or `table.column` → what the caller is told when it is violated, and which limit it was. */
  onConflict?: Record<string, AppErrorCode | { code: AppErrorCode; limit: string }>;
};

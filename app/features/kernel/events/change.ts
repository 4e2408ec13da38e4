import type { AppErrorCode } from "~/lib/app-error";
import type { Statement } from "~/db/statement";
import type { NewEvent } from "./event";

/** What is written to the audit log: names of fields, never values. */
export type NewAudit = { action: string; entity: string; entityId: string; fields?: string[]; reason?: string };

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

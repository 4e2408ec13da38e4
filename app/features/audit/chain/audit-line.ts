/** The two logs of a clinic: of its people and logins (the directory's), and of care. */
export const logNames = ["people", "care"] as const;
export type LogName = (typeof logNames)[number];

/** A row as it is sealed and exported: who, what, on what, when, from where, why. Names of fields, never their values. */
export type AuditRow = {
  action: string;
  actorId: string | null;
  actorRole: string;
  /** ms since 1970 */
  at: number;
  clinicId: string | null;
  device: string;
  entity: string;
  entityId: string;
  fields: readonly string[];
  id: string;
  ip: string;
  reason: string | null;
  requestId: string;
  /** By which right, and the member whose data it is; neither is in rows from before they were written down. */
  right?: string | null;
  subject?: string | null;
};

/**
 * The one spelling of a row that is hashed (RFC 8785): members in the order of their names, ECMAScript's own writing of texts,
 * whole numbers and lists of texts. Members that a row of a file has beside these are no part of it. `right` and `subject` came later:
 * where there is none the member is left out, so that older rows are spelt as they were sealed, and no two rows are spelt alike.
 */
export function canonicalRow(row: AuditRow): string {
  const { action, actorId, actorRole, at, clinicId, device, entity, entityId, fields, id, ip, reason, requestId } = row;
  return JSON.stringify({
    ...{ action, actorId, actorRole, at, clinicId, device, entity, entityId, fields, id, ip, reason, requestId },
    ...{ right: row.right ?? undefined, subject: row.subject ?? undefined }, // JSON leaves out what is undefined
  });
}

/** The line of an export: the row as it was hashed, its place in the log (from 1), and the head after it (hex). */
export function rowLine(canonical: string, seq: number, head: string): string {
  return `${canonical.slice(0, -1)},"seq":${seq},"hash":"${head}"}`;
}

/** What is signed of a log: how many rows it has, the root of their tree, the head of their chain, and when that was so. */
export type Checkpoint = { clinicId: string; log: LogName; size: number; root: string; head: string; at: number };
export type SignedCheckpoint = Checkpoint & { kid: string; signature: string };

/** The text under a checkpoint's signature; `clinicId` is empty for what belongs to no clinic. */
export function checkpointText({ clinicId, log, size, root, head, at }: Checkpoint): string {
  return `caris-audit/1 ${clinicId || "-"}/${log}\n${size}\n${root}\n${head}\n${new Date(at).toISOString()}\n`;
}

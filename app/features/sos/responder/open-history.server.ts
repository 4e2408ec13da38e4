import type { OpeningCtx } from "~/features/kernel/keys/noted";
import * as z from "zod";
import type { Scope } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Alert, AlertEvent, AlertHead } from "../board/alert";
import { findAlert, findSnapshot, listEventRows, type AlertHistoryRow } from "../board/alert.repo.server";
import { snapshotOf } from "../ladder/ladder.policy";
import { locationSchema } from "../sos.schema";

const feelingsStored = z.object({
  tool: z.string().nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  helped: z.string().nullable(),
});
const locationStored = locationSchema.extend({ at: z.number() });

/** An alert's head as the history has it. */
export function headOf(row: AlertHistoryRow): AlertHead {
  const { id, severity, status, raisedAt, acknowledgedAt, closedAt, outcome, rev } = row;
  return {
    id,
    patient: { id: row.patientId, name: row.patientName },
    severity,
    status,
    raisedAt,
    nextAt: null,
    nextCall: null,
    acknowledgedBy: row.acknowledgedById ? { id: row.acknowledgedById, name: row.acknowledgedByName ?? "" } : null,
    acknowledgedAt,
    closedAt,
    outcome,
    rev,
  };
}

/** What was written about an alert of the history. */
export async function openWords(ctx: OpeningCtx, { clinicId }: Scope, row: AlertHistoryRow) {
  const vault = await openVault(ctx, clinicId, row.patientId);
  const open = (column: string, sealed: string | null) =>
    sealed === null ? null : vault.open({ table: "sos_alert", row: row.id, column }, sealed);
  const [message, note, location, feelings] = await Promise.all([
    open("message", row.messageSealed),
    open("note", row.noteSealed),
    open("location", row.locationSealed),
    open("feelings", row.feelingsSealed),
  ]);
  const felt = feelings === null ? null : feelingsStored.parse(JSON.parse(feelings));
  return {
    message,
    note,
    location: location === null ? null : locationStored.parse(JSON.parse(location)),
    tool: felt?.tool ?? null,
    feelings: { before: felt?.before ?? null, after: felt?.after ?? null, helped: felt?.helped ?? null },
  };
}

/** How somebody felt and what helped, of several alerts of one patient. */
export async function openFeelings(ctx: OpeningCtx, { clinicId }: Scope, rows: AlertHistoryRow[]) {
  const [first] = rows;
  if (!first) return [];
  const vault = await openVault(ctx, clinicId, first.patientId);
  const opened = rows.map(async ({ id, feelingsSealed }) => {
    if (feelingsSealed === null) return null;
    const text = await vault.open({ table: "sos_alert", row: id, column: "feelings" }, feelingsSealed);
    return feelingsStored.parse(JSON.parse(text));
  });
  return (await Promise.all(opened)).filter((one) => one !== null);
}

/** An alert of the history in full. @param open opens what people wrote, for a reader who may see it */
export async function openAlert(
  ctx: Pick<OpeningCtx, "db">,
  scope: Scope,
  id: string,
  open: ((row: AlertHistoryRow) => ReturnType<typeof openWords>) | null,
): Promise<Alert | null> {
  const [row, lines, policy] = await Promise.all([
    findAlert(ctx.db, scope, id),
    listEventRows(ctx.db, scope, id),
    findSnapshot(ctx.db, scope, id),
  ]);
  if (!row) return null;
  const none = {
    message: null,
    note: null,
    location: null,
    tool: null,
    feelings: { before: null, after: null, helped: null },
  };
  const timeline = lines.map(({ seq, at, kind, source, whoId, whoName, data }) => ({
    ...data,
    seq,
    at,
    kind,
    source,
    who: whoId === null ? null : { id: whoId, name: whoName ?? "" },
  })) as unknown as AlertEvent[];
  return {
    ...headOf(row),
    ...(open ? await open(row) : none),
    timeline,
    policy: snapshotOf(policy),
  };
}

import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { openRoomVaults, roomVaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import type { CaredFor } from "~/features/tenancy/care-link/caseload";
import { requireRole } from "~/features/tenancy/login/require-role";
import { openRow } from "./room-seal.server";
import { pairRoomIds, selectPairRooms, selectWaitingRooms } from "./waiting-rooms.repo.server";

/** A conversation with a patient as other pages mention it. */
export type Talk = {
  roomId: string;
  unread: number;
  /** The last message: its beginning (empty when it was deleted), when, and whether the patient wrote it and so waits for an answer. */
  last: { excerpt: string; at: number; isPatients: boolean } | null;
};
export type WaitingRoom = Talk & { patient: CaredFor };

type Row = Awaited<ReturnType<typeof selectPairRooms>>[number];

async function talkOf(vault: Vault | undefined, row: Row): Promise<Talk> {
  const { last } = await openRow(vault, row);
  return {
    roomId: row.id,
    unread: row.unread,
    last: last && { excerpt: last.excerpt, at: last.at, isPatients: last.senderId === row.patientId },
  };
}

/** Patients whose messages the psychologist has unread, who has waited longest first: one statement, and one for forgotten keys. */
export async function listWaitingRooms(ctx: PsychologistCtx, limit: number): Promise<WaitingRoom[]> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const rows = await selectWaitingRooms(db, actor, actor.memberId, limit);
  if (rows.length === 0) return [];
  const vaults = await openRoomVaults(
    ctx,
    actor.clinicId,
    rows.map(({ id }) => id),
  );
  return Promise.all(
    rows.map(async (row) => ({
      ...(await talkOf(vaults.get(row.id), row)),
      patient: { id: row.patientId, name: row.name, avatarFileId: row.avatarFileId, cycle: row.cycle },
    })),
  );
}

/** The psychologist's conversations with these patients, by patient: one batch. Without an open care link there is none. */
export async function talksWith(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<Map<string, Talk>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  if (patientIds.length === 0) return new Map();
  const rooms = selectPairRooms(db, actor, actor.memberId, patientIds);
  const keys = selectKeysOf(db, actor.clinicId, pairRoomIds(db, actor, actor.memberId, patientIds));
  const [rows, found] = (await db.batch([rooms, keys] as unknown as Statements)) as unknown as [
    Awaited<typeof rooms>,
    Awaited<typeof keys>,
  ];
  const vaults = await roomVaultsOf(ctx, actor.clinicId, found);
  const talks = rows.map(async (row): Promise<[string, Talk]> => [
    row.patientId,
    await talkOf(vaults.get(row.id), row),
  ]);
  return new Map(await Promise.all(talks));
}

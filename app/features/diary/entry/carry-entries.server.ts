import type { Statements } from "~/db/statement";
import { carryFiles } from "~/features/files/store/carry-files.server";
import { releaseFiles } from "~/features/files/store/release-files.server";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { commit, violatedConstraint } from "~/features/kernel/events/commit.server";
import { openCarried, type Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { Keyset } from "~/lib/page";
import { rewriteDays } from "../mood/day/mood-day.repo.server";
import { daysOf } from "./counted-day";
import {
  countCheckInsToCarry,
  countToCarry,
  removeCarried,
  selectArrived,
  selectToCarry,
  upsertCarried,
} from "./carry.repo.server";
import { blindTags, openEntry, sealEntry, type SealedEntry } from "./entry-seal.server";
import { replaceTags } from "./entry.repo.server";

type Vaults = { from: Vault; to: Vault };

/** Entries of one page: each is opened, sealed, and its files with it. */
const pageSize = 20;

const target = (id: string) => ({ kind: "diary_entry" as const, id });

/** Statements that write one entry in its new place; null when it cannot be read: then it stays where it is. */
async function copyOf(carry: Carry, vaults: Vaults, row: SealedEntry) {
  try {
    const entry = await openEntry(vaults.from, row);
    const files = entry.files.map(({ id }) => id);
    const uses = await carryFiles(carry, vaults, { fileIds: files, target: target(row.id) });
    const sealed = await sealEntry(vaults.to, entry, row.wallClock);
    const { to } = carry;
    const scope = { clinicId: to.clinicId, patientId: to.patientId };
    const tags = replaceTags(to.db, scope, sealed, await blindTags(vaults.to, entry.tags));
    return [upsertCarried(to.db, scope, sealed), ...tags, ...uses];
  } catch (error) {
    if (error instanceof AppError && error.code === "kernel.unreadable") return null;
    throw error;
  }
}

async function copyPage(carry: Carry, vaults: Vaults, rows: readonly SealedEntry[]): Promise<void> {
  const copies = await Promise.all(rows.map((row) => copyOf(carry, vaults, row)));
  if (copies.every((statements) => statements === null)) return;
  await commit(carry.to, {
    clinicId: carry.to.clinicId,
    statements: [
      ...copies.flatMap((statements) => statements ?? []),
      ...rewriteDays(carry.to.db, { clinicId: carry.to.clinicId, patientId: carry.to.patientId }, daysOf(...rows)),
    ],
    events: [],
    audit: { action: "diary.carry_in", entity: "member", entityId: carry.to.patientId },
  });
}

/** Takes one entry away here; one that changed meanwhile stays. */
async function removeOne({ db, clinicId, patientId, now }: CarryEnd, row: SealedEntry): Promise<void> {
  const scope = { clinicId, patientId };
  const days = rewriteDays(db, scope, daysOf(row));
  const release = releaseFiles({ db, now }, { clinicId, target: target(row.id), atOnce: true });
  try {
    await db.batch([...removeCarried(db, scope, row), ...days, ...release] as unknown as Statements);
  } catch (error) {
    if (!violatedConstraint(error)?.includes("diary_entry.version")) throw error;
  }
}

type State = { version: number; updatedAt: number };

/** Whether what stands in the new place is this entry, or came of it by later changes there: then it may go from here. */
function isSafe(row: SealedEntry, there: State | undefined): boolean {
  if (!there) return false;
  return there.version > row.version || (there.version === row.version && there.updatedAt === row.updatedAt);
}

/** Whether the new place lacks this state of the entry. Changed in both places, it is written over in neither. */
function isLacking(row: SealedEntry, there: State | undefined): boolean {
  return !there || there.version < row.version;
}

/**
 * Carries a page of a patient's entries, newest first: written and committed in the new place, then taken away here. Harmless
 * twice and at once. What cannot be read, or changed meanwhile, stays where it is.
 * @param since only what happened from this instant (ms) on
 * @param after where the page before ended
 * @returns where the next page begins; null when there is none
 */
export async function carryEntries(
  carry: Carry,
  { since, after }: { since: number; after: Keyset | null },
): Promise<Keyset | null> {
  const { from, to } = carry;
  const rows = await selectToCarry(from.db, from, { since, after, limit: pageSize });
  if (rows.length === 0) return null;
  const ids = rows.map(({ id }) => id);
  const arrived = async () => new Map((await selectArrived(to.db, to, ids)).map((there) => [there.id, there]));
  const [fromVault, toVault, before] = await Promise.all([openCarried(from), openCarried(to), arrived()]);
  const lacking = rows.filter((row) => isLacking(row, before.get(row.id)));
  await copyPage(carry, { from: fromVault, to: toVault }, lacking);
  const there = await arrived();
  for (const row of rows) if (isSafe(row, there.get(row.id))) await removeOne(from, row);
  const last = rows.at(-1);
  return last && rows.length === pageSize ? { at: last.occurredAt, id: last.id } : null;
}

/** How much there is to carry from an instant (ms) on. */
export async function countCarried(
  { db, clinicId, patientId }: Pick<CarryEnd, "db" | "clinicId" | "patientId">,
  since: number,
): Promise<{ entries: number; checkIns: number }> {
  const scope = { clinicId, patientId };
  const [[entries], [checkIns]] = await db.batch([
    countToCarry(db, scope, since),
    countCheckInsToCarry(db, scope, since),
  ]);
  return { entries: entries?.entries ?? 0, checkIns: checkIns?.checkIns ?? 0 };
}

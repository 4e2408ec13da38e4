import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { isSaid, type Mark, type MarkState } from "./mark/mark";
import type { regimenMark } from "./mark/regimen-mark.table";
import type { Regimen, RegimenWords } from "./regimen/regimen";
import type { regimen } from "./regimen/regimen.table";

type RegimenRow = typeof regimen.$inferSelect;
type MarkRow = typeof regimenMark.$inferSelect;
type OpenedMark<State> = Omit<Mark, "state"> & { state: State };

const stored = z.object({ name: z.string(), dose: z.string().nullable(), refill: z.string().nullable() });
/** Where the words of one thing are bound to. */
export const wordsField = (row: string) => ({ table: "regimen", row, column: "words" });
/** Where a reason is bound to. */
export const reasonField = (regimenId: string, slot: string) => ({
  table: "regimen_mark",
  row: `${regimenId}/${slot}`,
  column: "reason",
});

/** Seals a name, a dose and a note. */
export function sealWords(vault: Sealer, id: string, { name, dose, refill }: RegimenWords): Promise<string> {
  return vault.seal(wordsField(id), JSON.stringify({ name, dose, refill }));
}

/** Seals why an hour was left out. */
export function sealReason(vault: Sealer, regimenId: string, slot: string, reason: string): Promise<string> {
  return vault.seal(reasonField(regimenId, slot), reason);
}

/** A name, a dose and a note; what does not open says so, so that the others are there. */
export function openWords(
  vault: Vault,
  { id, wordsSealed }: Pick<RegimenRow, "id" | "wordsSealed">,
): Promise<RegimenWords> {
  const open = async () => stored.parse(JSON.parse(await vault.open(wordsField(id), wordsSealed)));
  return orUnreadable(open(), { name: unreadableText, dose: null, refill: null });
}

/** What is shown of them: a habit has no dose, though one that was written while it was a medicine is kept. */
export function shownWords(kind: Regimen["kind"], words: RegimenWords): RegimenWords {
  return kind === "habit" ? { ...words, dose: null, refill: null } : words;
}

/** Something with its words open, as it is shown. */
export async function openRegimen(vault: Vault, row: RegimenRow): Promise<Regimen> {
  const whole = await openWhole(vault, row);
  const { name, dose, refill } = shownWords(row.kind, whole);
  return { ...whole, name, dose, refill };
}

/** The same with all that is kept: for its form, and for a copy of everything. */
export async function openWhole(vault: Vault, row: RegimenRow): Promise<Regimen> {
  const { id, kind, times, reminds, isShared, since, endedAt, version } = row;
  return { id, kind, times, reminds, isShared, since, endedAt, version, ...(await openWords(vault, row)) };
}

/** What was said of an hour, with its reason open. */
export async function openMark<State extends MarkState | "open">(
  vault: Vault,
  { regimenId, slot, state, reasonSealed, markedAt }: Omit<MarkRow, "state"> & { state: State },
): Promise<OpenedMark<State>> {
  const open = () => vault.open(reasonField(regimenId, slot), reasonSealed ?? "");
  const reason = reasonSealed === null ? null : await orUnreadable(open(), unreadableText);
  return { regimenId, slot, state, reason, markedAt };
}

/** What was said of hours, without what was taken back. */
export function openMarks(vault: Vault, rows: readonly MarkRow[]): Promise<Mark[]> {
  return Promise.all(rows.filter(isSaid).map((row) => openMark(vault, row)));
}

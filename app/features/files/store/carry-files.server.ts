import type { Statement } from "~/db/statement";
import type { Carry } from "~/features/kernel/carry";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { insertUses } from "./file-use.repo.server";
import type { FileTarget } from "./file-use.table";
import { insertArriving, listClean, listStates, markClean, type FileRow } from "./file.repo.server";
import { nameField } from "./file-seal.server";
import { readPart, writePart, type Parts } from "../upload/parts.server";

type Vaults = { from: Vault; to: Vault };

async function carryBytes({ from, to }: Carry, vaults: Vaults, { id, parts }: FileRow): Promise<void> {
  const store = to.platform.files;
  const of = (clinicId: string): Parts => ({ clinicId, table: "file", id, parts });
  for (let part = 0; part < parts; part++) {
    const bytes = await readPart(store, vaults.from, of(from.clinicId), part);
    if (!bytes) throw new AppError("kernel.unreadable", { detail: `part ${part} of ${id} is missing` });
    await writePart(store, vaults.to, of(to.clinicId), part, bytes);
  }
}

/** One file in its new place: its row in quarantine first, so that whatever breaks off is found and destroyed; then its bytes. */
async function carryFile(carry: Carry, vaults: Vaults, row: FileRow): Promise<void> {
  const { to } = carry;
  const name = await vaults.from.open(nameField("file", row.id), row.nameSealed);
  const nameSealed = await vaults.to.seal(nameField("file", row.id), name);
  const arriving = { ...row, clinicId: to.clinicId, ownerId: to.patientId, nameSealed, unusedAt: to.now() };
  await to.db.batch([insertArriving(to.db, arriving)]);
  const [there] = await listStates(to.db, to, [row.id]);
  // What broke off a day ago is being destroyed there: once it is gone, the file comes again.
  if (there?.state === "refused") throw new Error("the file is being destroyed in its new place");
  if (there?.state === "quarantined") await carryBytes(carry, vaults, row);
}

/**
 * Brings files of something that is carried to its new place, sealed anew. Harmless twice.
 * @returns statements for the commit that writes the thing there: from then on the files are part of it
 * @throws AppError `kernel.unreadable` when a file is not what it was
 */
export async function carryFiles(
  carry: Carry,
  vaults: Vaults,
  { fileIds, target }: { fileIds: readonly string[]; target: FileTarget },
): Promise<Statement[]> {
  if (fileIds.length === 0) return [];
  const { from, to } = carry;
  const own = ({ ownerId, broughtById }: FileRow) => ownerId === from.patientId && broughtById === null;
  const rows = (await listClean(from.db, from, fileIds)).filter(own);
  for (const row of rows) await carryFile(carry, vaults, row);
  const ids = rows.map(({ id }) => id);
  return [
    ...ids.map((id) => markClean(to.db, to, id)),
    ...insertUses(to.db, to, { ownerId: to.patientId, broughtById: null }, ids, target),
  ];
}

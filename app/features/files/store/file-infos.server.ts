import type { ClinicCtx } from "~/features/kernel/ctx";
import { openIntakeVault } from "~/features/kernel/keys/vault.server";
import type { FileInfo } from "../file-info";
import { listClean } from "./file.repo.server";
import { toFileInfo } from "./file-seal.server";

/**
 * Files that the member who acts has brought, by id, in the order asked for; those that are not (or no longer) there are left out. It asks nobody
 * for leave: the caller knows that whoever sees the answer may see these files.
 */
export async function fileInfos(ctx: ClinicCtx, ids: readonly string[]): Promise<FileInfo[]> {
  const { clinicId } = ctx.actor;
  const rows = await listClean(ctx.db, { clinicId }, ids);
  const infos = new Map<string, FileInfo>();
  for (const row of rows) infos.set(row.id, await toFileInfo(await openIntakeVault(ctx, clinicId, row.ownerId), row));
  return ids.flatMap((id) => infos.get(id) ?? []);
}

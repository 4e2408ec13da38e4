import type { Statement } from "~/db/statement";
import type { Ctx } from "~/features/kernel/ctx";
import type { ClinicDb } from "~/db/client.server";
import { deleteUses } from "./file-use.repo.server";
import type { FileTarget } from "./file-use.table";

type Release = {
  clinicId: string;
  target: FileTarget;
  /** Only these; without it all files of the target. */
  fileIds?: readonly string[];
  /** What nothing else uses goes with the next run of the clean-up (within the hour), not only after 24 h. */
  atOnce?: boolean;
};

/**
 * Ends that files are part of something. Nothing is written here: put the statements into the `commit` that takes the thing
 * away. A file that nothing else uses is destroyed by a cron 24 h later, its bytes too.
 */
export function releaseFiles(
  ctx: Pick<Ctx, "now"> & { db: ClinicDb },
  { clinicId, target, fileIds, atOnce = false }: Release,
): Statement[] {
  return deleteUses(ctx.db, { clinicId }, target, fileIds ?? "all", atOnce ? 0 : ctx.now());
}

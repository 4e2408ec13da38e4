import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { mostUnused, mostUploads } from "./file-limits";
import { countUnused } from "./file.repo.server";
import { countUnfinished } from "./upload.repo.server";

/** Whether a member may bring one more file. @throws AppError `files.too_many` with ten uploads under way, or a hundred files unused */
export async function requireRoom(ctx: ClinicCtx): Promise<void> {
  const { clinicId, memberId: ownerId } = ctx.actor;
  const [[uploads], [files]] = await ctx.db.batch([
    countUnfinished(ctx.db, { clinicId, ownerId }, ctx.now()),
    countUnused(ctx.db, { clinicId }, ownerId),
  ]);
  if ((uploads?.unfinished ?? 0) >= mostUploads || (files?.unused ?? 0) >= mostUnused)
    throw new AppError("files.too_many", { retryAfter: minutes(1) / 1000 });
}

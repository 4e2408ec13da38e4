import { takePosted } from "~/features/files/posted-file.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { mostFiles } from "./limits";

/** Takes in the files of a message that was posted without scripts, once per `clientId`. @throws AppError as `takePosted` */
export function takePostedFiles(
  ctx: ClinicCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  return takePosted(ctx, posted, typed, { most: mostFiles, key: typed.clientId, valueOf: ({ id }) => id });
}

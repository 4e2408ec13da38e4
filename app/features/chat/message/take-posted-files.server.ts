import { attachmentsIn, toAttachmentValue } from "~/features/files/attachment-value";
import { takePosted } from "~/features/files/upload/posted-file.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import { mostFiles } from "./limits";

/**
 * Takes in the files of a message that was posted without scripts, once per `clientId`, and writes down their names beside them,
 * so that the box shows what is stored already when the message is refused.
 * @throws AppError as `takePosted`
 */
export async function takePostedFiles(
  ctx: StoringCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  try {
    await takePosted(ctx, posted, typed, { most: mostFiles, key: typed.clientId, valueOf: toAttachmentValue });
  } finally {
    typed.fileNames = attachmentsIn(typed.files).map(({ name }) => name);
  }
}

import { storePosted } from "~/features/files/posted-file.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { mostFiles } from "./limits";

/**
 * Takes in the files of a message that was posted without scripts, and names them beside those that are here already. The message's
 * own `clientId` makes a double click store each file once.
 * @throws AppError `files.wrong_type`, `files.too_large`, `files.too_many`, `request.invalid` (files)
 */
export async function takePostedFiles(
  ctx: ClinicCtx,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  for (const [at, file] of posted.entries()) {
    const named = [typed.files ?? []].flat();
    if (named.length >= mostFiles)
      throw new AppError("request.invalid", { fields: { files: `Use no máximo ${mostFiles} arquivos.` } });
    const key = typeof typed.clientId === "string" ? `${typed.clientId.slice(0, 150)}-${at}` : undefined;
    typed.files = [...named, (await storePosted(ctx, file, { key })).id];
  }
}

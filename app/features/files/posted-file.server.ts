import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { FileInfo } from "./file-info";
import { largestFile } from "./file-limits";
import type { Measures } from "./files.schema";
import { storeFile } from "./store-file.server";

/**
 * Takes in a file as a form posts it.
 * @throws AppError as `storeFile`
 */
export async function storePosted(
  ctx: ClinicCtx,
  posted: File,
  { key, said = {} }: { key?: string | undefined; said?: Measures } = {},
): Promise<FileInfo> {
  if (posted.size > largestFile) throw new AppError("files.too_large");
  return storeFile(ctx, { name: posted.name, bytes: new Uint8Array(await posted.arrayBuffer()), said }, key);
}

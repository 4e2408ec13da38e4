import { AppError } from "~/lib/app-error";
import type { FileInfo } from "../file-info";
import { largestFile } from "../file-limits";
import type { Measures } from "../files.schema";
import { storeFile } from "../store/store-file.server";
import type { StoringCtx } from "./take-room.server";

type Typed = Record<string, string | string[]>;
type Taking = {
  most: number;
  key: Typed[string] | undefined;
  valueOf: (file: FileInfo) => string;
  patientId?: string | undefined;
};

/**
 * Takes in a file as a form posts it.
 * @throws AppError as `storeFile`
 */
export async function storePosted(
  ctx: StoringCtx,
  posted: File,
  { key, said = {}, patientId }: { key?: string | undefined; said?: Measures; patientId?: string | undefined } = {},
): Promise<FileInfo> {
  if (posted.size > largestFile) throw new AppError("files.too_large");
  const bytes = new Uint8Array(await posted.arrayBuffer());
  return storeFile(ctx, { name: posted.name, bytes, said, patientId }, key);
}

/**
 * Takes in the files of a form that was posted without scripts, and puts them in `typed.files` beside those that it names already,
 * one after another: a form refused later still has those that came.
 * @param most files of one form @param key the form's own key, so that a double click stores each file once
 * @param valueOf how the form names a file @param patientId for whose record, where it is not the member's own
 * @throws AppError `files.wrong_type` or `request.invalid` (files), `files.too_large`, `files.too_many`, `plans.limit_reached`
 */
export async function takePosted(
  ctx: StoringCtx,
  posted: readonly File[],
  typed: Typed,
  { most, key, valueOf, patientId }: Taking,
): Promise<void> {
  for (const [at, file] of posted.entries()) {
    const named = [typed.files ?? []].flat();
    if (named.length >= most)
      throw new AppError("request.invalid", { fields: { files: `Use no máximo ${most} arquivos.` } });
    const once = typeof key === "string" && key !== "" ? `${key.slice(0, 150)}-${at}` : undefined;
    try {
      typed.files = [...named, valueOf(await storePosted(ctx, file, { key: once, patientId }))];
    } catch (error) {
      if (!(error instanceof AppError) || !error.fields?.file) throw error;
      throw new AppError(error.code, { fields: { files: error.fields.file }, cause: error });
    }
  }
}

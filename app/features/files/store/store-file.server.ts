import type { ClinicCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { fileIds } from "~/features/files/files.ids";
import { newId } from "~/lib/id";
import { toBase64url } from "~/lib/base64url";
import { checkContent } from "../content/check-content";
import type { FileInfo } from "../file-info";
import { fileInfos } from "./file-infos.server";
import { largestFile } from "../file-limits";
import type { Measures } from "../files.schema";
import { keepFile } from "./keep-file.server";
import { keeperOf, type Keeper } from "./keeper.server";
import { withRoom, type StoringCtx } from "../upload/take-room.server";

type Given = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  said: Measures;
  /** For the record of a patient whom the member cares for; without it, their own. */
  patientId?: string | undefined;
};

async function fingerprintOf(ctx: ClinicCtx, { name, bytes, patientId }: Given): Promise<string> {
  const vault = await openOwnVault(ctx);
  const digest = toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  return vault.blind("files.store", [name, digest, ...(patientId === undefined ? [] : [patientId])].join("|"));
}

/**
 * Takes in a whole file, of the member who acts or for a patient's record. Nothing uses it yet: after 24 h it is gone, unless `attachFiles` came before.
 * @param key idempotency key: the same key makes one file
 * @throws AppError as `keeperOf`, `files.too_large` beyond 10 MB, `files.wrong_type` (field file) with the reason in words, `files.too_many`,
 * `plans.limit_reached` (storageMb)
 */
export async function storeFile(ctx: StoringCtx, given: Given, key?: string): Promise<FileInfo> {
  const { bytes } = given;
  if (bytes.length > largestFile) throw new AppError("files.too_large");
  const keeper = await keeperOf(ctx, given.patientId);
  return withRoom(ctx, bytes.length, () => checkAndKeep(ctx, keeper, given, key));
}

async function checkAndKeep(ctx: ClinicCtx, keeper: Keeper, given: Given, key: string | undefined): Promise<FileInfo> {
  const { bytes, name, said } = given;
  const checked = checkContent(bytes);
  const id = newId(fileIds.file, ctx.now());
  const input = key === undefined ? "" : await fingerprintOf(ctx, given);
  let info: FileInfo | undefined;
  const stored = await withIdempotency(
    ctx,
    { key, useCase: "files.store", input, resultId: id },
    async (idempotency) => {
      info = await keepFile(ctx, { id, keeper, name, checked, said, idempotency });
    },
  );
  if (info) return info;
  const [first] = await fileInfos(ctx, [stored]);
  if (!first) throw new AppError("files.not_found");
  return first;
}

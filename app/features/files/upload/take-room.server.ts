import { violatedConstraint } from "~/features/kernel/events/commit.server";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { readClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { fileIds } from "~/features/files/files.ids";
import { newId } from "~/lib/id";
import { nameField } from "../store/file-seal.server";
import type { Keeper } from "../store/keeper.server";
import { deleteUpload, insertUpload, noPlanRoom, noRoom, type UploadRow } from "./upload.repo.server";

/** Whoever brings a file: a member on their shard, with the directory beside it, where their clinic's plan stands. */
export type StoringCtx<A extends Actor = Actor> = ClinicCtx<A> & { both: DirectoryCtx };

/** Bytes of a megabyte as plans count them. */
export const planMB = 1_000_000;

/** How long a place is held for a file that came whole; a request that died gives it back after this. */
const heldFor = minutes(2);

/** `files.too_many` or `plans.limit_reached` for a statement that found no room, else what was thrown. */
export function asTooMany(error: unknown): unknown {
  const violated = violatedConstraint(error);
  if (violated === noRoom) return new AppError("files.too_many", { retryAfter: minutes(1) / 1000, cause: error });
  if (violated === noPlanRoom) return new AppError("plans.limit_reached", { limit: "storageMb", cause: error });
  return error;
}

/** A new upload of the member who acts, its name sealed under the key of whose it will be. @param heldFor ms */
export async function newUpload(
  ctx: StoringCtx,
  {
    name,
    keeper: { ownerId: keeperId, broughtById },
    heldFor,
    ...measures
  }: Pick<UploadRow, "size" | "width" | "height" | "duration"> & { name: string; keeper: Keeper; heldFor: number },
): Promise<UploadRow> {
  const { clinicId, memberId: ownerId } = ctx.actor;
  const createdAt = ctx.now();
  const id = newId(fileIds.upload, createdAt);
  const [vault, { plan }] = await Promise.all([
    sealerFor(ctx, clinicId, keeperId),
    readClinicPlan(ctx.both, ctx.actor),
  ]);
  const nameSealed = await vault.seal(nameField("upload", id), name);
  const { storageMb } = plan.limits;
  return {
    clinicId,
    id,
    ownerId,
    patientId: broughtById === null ? null : keeperId,
    offset: 0,
    ...measures,
    nameSealed,
    fileId: null,
    planBytes: storageMb === null ? null : storageMb * planMB,
    createdAt,
    expiresAt: createdAt + heldFor,
  };
}

/**
 * Holds a place among the member's uploads while a file that came whole is looked through and kept: taken before the work, in
 * one statement, so that many at once are not all let in.
 * @throws AppError `files.too_many`, `plans.limit_reached` (storageMb)
 */
export async function withRoom<T>(ctx: StoringCtx, size: number, work: () => Promise<T>): Promise<T> {
  const keeper = { ownerId: ctx.actor.memberId, broughtById: null };
  const row = await newUpload(ctx, { name: "", keeper, size, width: null, height: null, duration: null, heldFor });
  try {
    await ctx.db.batch([insertUpload(ctx.db, row)]);
  } catch (error) {
    throw asTooMany(error);
  }
  try {
    return await work();
  } finally {
    await ctx.db.batch([deleteUpload(ctx.db, row, row.id)]);
  }
}

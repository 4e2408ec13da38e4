import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { oneByOne } from "~/lib/one-by-one";
import { deleteChunks } from "./export-chunks.server";
import { deleteExport, ownExports, pastExports, type PersonExport } from "./export.repo.server";

type Means = Pick<ClinicCtx<AnyActor>, "db" | "platform" | "now">;

/** Takes a copy away: its bytes, then its row, which is found again if this breaks off between. */
export async function removeExport({ db, platform }: Means, one: PersonExport): Promise<void> {
  await deleteChunks(platform.files, one);
  await deleteExport(db, one);
}

/** Deletes what was not fetched in its day, and what never got ready. Run by cron. */
export async function purgeExports(ctx: Means): Promise<number> {
  const past = await pastExports(ctx.db, ctx.now(), 20);
  return oneByOne(past, (one) => removeExport(ctx, one));
}

/** Takes all copies of a person in a place away. @returns whether none is left */
export async function eraseOwnExports(place: PersonPlace): Promise<boolean> {
  const own = await ownExports(place.db, place);
  for (const one of own) await removeExport(place, one);
  return own.length < 50;
}

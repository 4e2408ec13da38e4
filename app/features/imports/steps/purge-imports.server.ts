import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Statements } from "~/db/statement";
import { oneByOne } from "~/lib/one-by-one";
import { purgeTakeouts } from "../takeout/make-takeout.server";
import { deleteImport, pastImports } from "../file/imports.repo.server";

/** Imports deleted in one run; each has 2,001 rows at most. */
const perRun = 10;

/** Deletes spreadsheets whose term is over: two days unused, a week after they began. What they brought stays. Run by cron. */
export async function purgeImports(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const past = await pastImports(ctx.db, ctx.now(), perRun);
  const works = [
    () => oneByOne(past, (file) => ctx.db.batch(deleteImport(ctx.db, file) as Statements)),
    () => purgeTakeouts(ctx),
  ];
  let gone = 0;
  await oneByOne(works, async (work) => (gone += await work()));
  return gone;
}

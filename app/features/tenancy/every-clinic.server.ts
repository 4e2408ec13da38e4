import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { ShardName } from "~/platform/platform";
import { listClinicRows } from "./clinic.repo.server";

const pageSize = 100;

/** Every clinic with its shard, page by page; for jobs. */
export async function* everyClinic(ctx: BothPlanesCtx<SystemActor>): AsyncGenerator<{ id: string; shard: ShardName }> {
  for (let before: string | null | undefined = null; before !== undefined;) {
    const page = await listClinicRows(ctx.db, pageSize, before);
    for (const { id, shard } of page) yield { id, shard };
    before = page.length < pageSize ? undefined : page.at(-1)?.id;
  }
}

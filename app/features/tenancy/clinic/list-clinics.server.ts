import type { SystemActor } from "~/features/kernel/actor";
import type { PlatformCtx, BothPlanesCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import type { ShardName } from "~/platform/planes";
import { requireRole } from "../login/require-role";
import { listClinicRows, type ClinicRow } from "./clinic.repo.server";

/** Every clinic with its shard and how many people belong to it, newest first; nothing clinical. */
export async function listClinics(ctx: PlatformCtx, { limit, cursor }: PageInput): Promise<Page<ClinicRow>> {
  requireRole(ctx.actor, "platform");
  return toIdPage(await listClinicRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.id);
}

const pageSize = 100;

/** The next clinics after one (null: the first), with their shards; for jobs that go on where they stopped. */
export async function clinicsAfter(
  ctx: BothPlanesCtx<SystemActor>,
  before: string | null,
  limit: number,
): Promise<{ id: string; shard: ShardName }[]> {
  return listClinicRows(ctx.db, limit, before);
}

/** Every clinic with its shard, page by page; for jobs. */
export async function* everyClinic(ctx: BothPlanesCtx<SystemActor>): AsyncGenerator<{ id: string; shard: ShardName }> {
  for (let before: string | null | undefined = null; before !== undefined;) {
    const page = await listClinicRows(ctx.db, pageSize, before);
    for (const { id, shard } of page) yield { id, shard };
    before = page.length < pageSize ? undefined : page.at(-1)?.id;
  }
}

import type { SystemActor } from "~/features/kernel/actor";
import type { PlatformCtx, BothPlanesCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import { fold } from "~/lib/text/text";
import type { ShardName } from "~/platform/planes";
import { requireRole } from "../login/require-role";
import {
  findClinic,
  listClinicRows,
  listClinicsNamed,
  listHeldClinics,
  listShardFill,
  type ClinicRow,
} from "./clinic.repo.server";

/** What is listed: every clinic, or those in which nothing new begins (100 at most). */
export type ClinicsShown = "all" | "held";

async function namedClinics(ctx: PlatformCtx, begin: string, { limit, cursor }: PageInput): Promise<Page<ClinicRow>> {
  const id = idOfCursor(cursor);
  const after = (id === null ? undefined : await findClinic(ctx.db, id)) ?? null;
  return toIdPage(await listClinicsNamed(ctx.db, { begin, after, limit: limit + 1 }), limit, (row) => row.id);
}

/**
 * Clinics with their shard and how many people belong to them, newest first, or by name when a part of it is asked for; nothing clinical.
 * @param how.query the beginning of the name or of any word in it; case and accents do not matter
 */
export async function listClinics(
  ctx: PlatformCtx,
  { limit, cursor, query, show = "all" }: PageInput & { query?: string | undefined; show?: ClinicsShown },
): Promise<Page<ClinicRow>> {
  requireRole(ctx.actor, "platform");
  const begin = fold(query ?? "");
  if (begin !== "") return namedClinics(ctx, begin, { limit, cursor });
  if (show === "held") return { items: await listHeldClinics(ctx.db, 100), nextCursor: null };
  return toIdPage(await listClinicRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.id);
}

/** How full every shard is, in clinics and people. */
export function readShardFill(ctx: PlatformCtx) {
  requireRole(ctx.actor, "platform");
  return listShardFill(ctx.db);
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

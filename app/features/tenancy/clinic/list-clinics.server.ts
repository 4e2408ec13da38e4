import type { PlatformCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import type { Page } from "~/lib/page";
import { listClinicRows, type ClinicRow } from "./clinic.repo.server";
import { idOfCursor, toIdPage } from "../id-cursor";
import { requireRole } from "../login/require-role";

/** Every clinic with its shard and how many people belong to it, newest first; nothing clinical. */
export async function listClinics(ctx: PlatformCtx, { limit, cursor }: PageInput): Promise<Page<ClinicRow>> {
  requireRole(ctx.actor, "platform");
  return toIdPage(await listClinicRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.id);
}

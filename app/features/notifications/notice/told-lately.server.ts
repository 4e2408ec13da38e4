import { and, eq, gt, isNull } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { NoticeKind } from "~/features/kernel/notice-rule";
import { notice } from "./notice.table";

/**
 * Of some subjects those whose notice of a kind came after an instant (ms) and is not read yet: to tell it again would say nothing new.
 */
export async function toldLately(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  { kind, subjectIds, since }: { kind: NoticeKind; subjectIds: readonly string[]; since: number },
): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await ctx.db
    .select({ subjectId: notice.subjectId })
    .from(notice)
    .where(
      and(
        eq(notice.clinicId, clinicId),
        isAmong(notice.subjectId, subjectIds),
        eq(notice.kind, kind),
        isNull(notice.readAt),
        gt(notice.createdAt, since),
      ),
    );
  return new Set(rows.map(({ subjectId }) => subjectId));
}

import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
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

/**
 * Members who were told something of a person after an instant (ms) and have not read it: told again they would learn nothing. Notices of
 * the event itself do not count, for it may come twice.
 */
export async function whoWasToldLately(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  { kind, aboutMemberId, since, eventId }: { kind: NoticeKind; aboutMemberId: string; since: number; eventId: string },
): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ memberId: notice.memberId })
    .from(notice)
    .where(
      and(
        ...[eq(notice.clinicId, clinicId), eq(notice.aboutMemberId, aboutMemberId), eq(notice.kind, kind)],
        ...[gt(notice.createdAt, since), isNull(notice.readAt), ne(notice.eventId, eventId)],
      ),
    );
  return new Set(rows.map(({ memberId }) => memberId));
}

import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { Notice } from "./notice";
import { isNoticeKind } from "./notice-kind";
import { markNoticesRead } from "./mark-notices-read.server";
import { selectNotice } from "./notice.repo.server";

/** Marks one notice of the caller read and answers what it is about. @throws AppError `notices.not_found` */
export async function openNotice(
  ctx: ClinicCtx<Actor>,
  { id }: { id: string },
): Promise<Pick<Notice, "kind" | "subjectId" | "aboutMemberId">> {
  const row = await selectNotice(ctx.db, ctx.actor, ctx.actor.memberId, id).get();
  if (!row || !isNoticeKind(row.kind)) throw new AppError("notices.not_found");
  if (row.readAt === null) await markNoticesRead(ctx, [id]);
  return { kind: row.kind, subjectId: row.subjectId, aboutMemberId: row.aboutMemberId };
}

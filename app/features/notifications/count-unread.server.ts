import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { selectUnread } from "./notice.repo.server";

/** How many notices the caller has not read; at most 10. */
export async function countUnread(ctx: ClinicCtx<Actor>): Promise<number> {
  return (await unreadQuery(ctx).get())?.count ?? 0;
}

/** The same as a query, to be asked together with others. */
export function unreadQuery({ db, actor }: ClinicCtx<Actor>) {
  return selectUnread(db, actor, actor.memberId);
}

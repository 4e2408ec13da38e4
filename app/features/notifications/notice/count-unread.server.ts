import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { selectUnread } from "./notice.repo.server";

/** Query for how many notices the caller has not read (10 at most), to be asked together with what else waits. */
export function unreadQuery({ db, actor }: ClinicCtx<Actor>) {
  return selectUnread(db, actor, actor.memberId);
}

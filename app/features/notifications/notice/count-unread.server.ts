import type { ClinicDb } from "~/db/client.server";
import type { OrPlaces } from "~/db/kept";
import { selectUnread } from "./notice.repo.server";

/** Query for how many notices a member has not read (10 at most), to be asked together with what else waits. */
export function unreadQuery(db: ClinicDb, member: OrPlaces<Record<"clinicId" | "memberId", string>>) {
  return selectUnread(db, member);
}

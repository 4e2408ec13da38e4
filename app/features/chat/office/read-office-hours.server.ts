import type { ClinicCtx } from "~/features/kernel/ctx";
import type { OfficePolicy } from "./office-hours.policy";
import { findOfficeHours } from "./office-hours.repo.server";
import { storedWeekSchema } from "./office-hours.schema";

/** When a member of the caller's clinic answers messages; null when they have not said, or have no hours. */
export async function readOfficeHours({ db, actor }: ClinicCtx, memberId: string): Promise<OfficePolicy | null> {
  const row = await findOfficeHours(db, actor, memberId);
  if (!row) return null;
  const week = storedWeekSchema.safeParse(JSON.parse(row.week));
  return week.success ? { week: week.data, zone: row.zone, replyTime: row.replyTime } : null;
}

import { countCheckIn } from "./achievements";
import { judgeSignals } from "../help/risk";
import { forgetUnread } from "../../../app/features/diary/reading/mark-all-read.server";
import { shardNames } from "../../../app/platform/planes";
import { effect, pairOf } from "../subscriber";

/** A care link has ended: what the psychologist had not read is no longer waiting for her. */
export const forgetUnreadOfLink = effect("diary.forget_unread", async (job, event, on) => {
  const { clinicId } = event;
  const [shard, pair] = [shardNames.find((name) => name === on.plane), pairOf(event)];
  if (shard && clinicId !== null && pair) await forgetUnread(job.shard(shard), { clinicId, ...pair });
});

/** What becomes of how somebody says they are, and of what they take back. */
export const ofCheckIns = {
  "diary.checked_in": [judgeSignals, countCheckIn],
  "diary.check_in_undone": [judgeSignals],
};

import { receipt } from "../../app/features/kernel/events/event-log.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { ensureMember } from "../../app/features/tenancy/member/ensure-member.server";
import { ensureMembersOf } from "../../app/features/tenancy/member/ensure-members-of.server";
import { bothPlanes, type Job } from "../job-scope";
import type { Subscriber } from "../subscriptions";
import { textIn } from "./event-data";

/** A subscriber whose effect stands on another plane than its event: the effect is harmless twice, the receipt saves doing it twice. */
function acrossPlanes(name: string, effect: (job: Job, event: StoredEvent) => Promise<void>): Subscriber {
  return {
    name,
    async handle(job, event, on) {
      await effect(job, event);
      await on.db.batch([receipt(on.db, event.id, name, on.now())]);
    },
  };
}

/** The shard's copy of a membership, and the care link its invitation promised: what a crash after the directory's commit left undone. */
export const writeMember = acrossPlanes("tenancy.write_member", (job, event) =>
  ensureMember(bothPlanes(job), event.aggregateId, textIn(event, "invitationId")),
);

/** The care link of an invitation that somebody took up who was a member already. */
export const startInvitedCare = acrossPlanes("tenancy.start_invited_care", async (job, event) => {
  const membershipId = textIn(event, "membershipId");
  if (membershipId !== undefined) await ensureMember(bothPlanes(job), membershipId, event.aggregateId);
});

/** Name and zone of a person in every clinic they belong to. */
export const writeMembersOfAccount = acrossPlanes("tenancy.write_members_of_account", (job, event) =>
  ensureMembersOf(bothPlanes(job), event.aggregateId, "throw"),
);

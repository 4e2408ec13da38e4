import { ensureMember } from "../../../app/features/tenancy/member/ensure-member.server";
import { ensureMembersOf } from "../../../app/features/tenancy/member/ensure-members-of.server";
import { bothPlanes } from "../../job-scope";
import { effect, textIn } from "../subscriber";

/** The shard's copy of a membership, and the care link its invitation promised: what a crash after the directory's commit left undone. */
export const writeMember = effect("tenancy.write_member", (job, event) =>
  ensureMember(bothPlanes(job), event.aggregateId, textIn(event, "invitationId")),
);

/** The care link of an invitation that somebody took up who was a member already. */
export const startInvitedCare = effect("tenancy.start_invited_care", async (job, event) => {
  const membershipId = textIn(event, "membershipId");
  if (membershipId !== undefined) await ensureMember(bothPlanes(job), membershipId, event.aggregateId);
});

/** Name and zone of a person in every clinic they belong to. */
export const writeMembersOfAccount = effect("tenancy.write_members_of_account", (job, event) =>
  ensureMembersOf(bothPlanes(job), event.aggregateId, "throw"),
);

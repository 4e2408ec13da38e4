import { notify } from "../../../app/features/notifications/notice/notify.server";
import { leftAddress } from "../../../app/features/identity/email/mailed-change.server";
import { revokeInvitationsTo } from "../../../app/features/tenancy/invitation/revoke-invitations-to.server";
import { membershipsOfAccount } from "../../../app/features/tenancy/login/memberships-of-account.server";
import { adminsOfClinic } from "../../../app/features/tenancy/member/members-of-role.server";
import { bothPlanes } from "../../job-scope";
import { telling } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

/** A clinic looked a psychologist's CRP up and found it in order: the psychologist. */
export const tellOfCheckedCrp = telling("notices.crp_checked", (_, { data, aggregateId: subjectId }) =>
  data.result === "active" && typeof data.psychologistId === "string"
    ? [{ memberId: data.psychologistId, kind: "crp.verified", subjectId, aboutMemberId: null }]
    : [],
);

/** A CRP is to be looked up: whoever runs the clinic. */
export const tellOfCrpDue = telling("notices.crp_due", async (job, event) => {
  const aboutMemberId = textIn(event, "psychologistId");
  if (aboutMemberId === undefined) return [];
  const shard = await shardOf(job, event.clinicId);
  const admins = await adminsOfClinic(shard, event);
  return admins.map((memberId) => ({ memberId, kind: "crp.check_due", subjectId: aboutMemberId, aboutMemberId }));
});

/** An admin changed what somebody is in the team: the person. Who was let in or shut out otherwise is told elsewhere, or by it. */
export const tellOfRoles = telling("notices.roles_changed", (_, event) => {
  const memberId = textIn(event, "told");
  if (memberId === undefined) return [];
  return [{ memberId, kind: "membership.roles_changed", subjectId: event.id, aboutMemberId: null }];
});

/** Somebody has left an address: invitations that wait there are taken back. */
export const revokeLeftInvitations = effect("tenancy.revoke_left_invitations", async (job, event) => {
  const left = await leftAddress(job.directory, event.aggregateId);
  if (left !== null) await revokeInvitationsTo(job.directory, left);
});

/** Somebody's second step was taken away, or is to be: the person, in each of their clinics. The event belongs to no clinic of theirs alone. */
export const tellOfReset = effect("notices.second_step_reset", async (job, event) => {
  const ctx = bothPlanes(job);
  const isAsked = event.type === "account.step_reset_asked";
  const kind = isAsked ? ("account.step_reset_asked" as const) : ("account.second_step_reset" as const);
  for (const { id, clinicId, shard } of await membershipsOfAccount(ctx, event.aggregateId)) {
    const wanted = { memberId: id, kind, subjectId: event.aggregateId, aboutMemberId: null };
    await notify(ctx, shard, { id: event.id, clinicId }, [wanted]);
  }
});

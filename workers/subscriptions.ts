import type { StoredEvent } from "../app/features/kernel/event";
import type { Job } from "./job-scope";
import { forgetUnreadOfLink } from "./subscribers/diary";
import { mailOut } from "./subscribers/mail";
import {
  tellOfAcceptance,
  tellOfCareEnded,
  tellOfCareStarted,
  tellOfComment,
  tellOfCrp,
  tellOfEntry,
  withdrawDeleted,
  withdrawEndedCare,
  withdrawPrivate,
} from "./subscribers/notices";
import {
  closeSockets,
  closeSocketsOfEnded,
  closeSocketsOfMember,
  startInvitedCare,
  writeMember,
  writeMembersOfAccount,
} from "./subscribers/tenancy";

/** Reacts to one event. Called at least once: its effect and its receipt go into one batch, or it is harmless twice. */
export type Subscriber = {
  name: string;
  handle(job: Job, event: StoredEvent, on: ReturnType<Job["on"]>): Promise<void>;
};

/** THE table: domain event → who reacts. */
export const subscriptions: Record<string, readonly Subscriber[]> = {
  "account.registered": [mailOut],
  "account.verification_requested": [mailOut],
  "account.password_reset_requested": [mailOut],
  "account.password_changed": [closeSocketsOfEnded, mailOut],
  "account.phone_code_requested": [mailOut],
  "account.logins_ended": [closeSocketsOfEnded],
  "login.ended": [closeSockets],
  "invitation.created": [mailOut],
  "invitation.resent": [mailOut],
  "membership.created": [writeMember],
  "membership.disabled": [closeSocketsOfMember, writeMember],
  "membership.enabled": [writeMember],
  "invitation.accepted": [startInvitedCare, tellOfAcceptance],
  "care_link.started": [tellOfCareStarted],
  "care_link.ended": [forgetUnreadOfLink, withdrawEndedCare, tellOfCareEnded],
  "diary.entry_written": [tellOfEntry],
  "diary.entry_edited": [withdrawPrivate],
  "diary.entry_deleted": [withdrawDeleted],
  "diary.commented": [tellOfComment],
  "account.crp_verified": [tellOfCrp],
  "account.profile_changed": [writeMembersOfAccount],
};

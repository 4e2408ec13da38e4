import type { EventType } from "../app/features/kernel/events/event";
import { endSessionsOfCare, endSessionsOfDisabled } from "./subscribers/appointments";
import { tellAgendas } from "./subscribers/live-agenda";
import { settleListOfCare } from "./subscribers/caseload";
import { settleRoomOfCare, settleRoomsOfMember } from "./subscribers/chat";
import { forgetUnreadOfLink } from "./subscribers/diary";
import { bringOn, bringSafety, followMovedPress } from "./subscribers/moving";
import {
  mailOut,
  tellOfAcceptance,
  tellOfAlert,
  tellOfAnswer,
  tellOfCareEnded,
  tellOfCareStarted,
  tellOfComment,
  tellOfCrp,
  tellOfDiaryAnswer,
  tellOfEntry,
  tellOfMessages,
  withdrawAlert,
  withdrawDeleted,
  withdrawEndedCare,
  withdrawMessages,
  withdrawPrivate,
} from "./subscribers/notices";
import { tellOfPlan, tellOfReviewDue, withdrawPlanOfEndedCare, withdrawReviewDue } from "./subscribers/safety-plan";
import type { Subscriber } from "./subscribers/subscriber";
import { bringPress, forgetPeopleOfCare, forgetPeopleOfClinic } from "./subscribers/sos";
import { startInvitedCare, writeMember, writeMembersOfAccount } from "./subscribers/tenancy";
import { closeOfAccount, closeOfCare, closeOfLogin, closeOfMember, closeOfMoved } from "./subscribers/what-ended";

/** THE table: domain event → who reacts. */
export const subscriptions: { readonly [Type in EventType]?: readonly Subscriber[] } = {
  "account.registered": [mailOut],
  "account.verification_requested": [mailOut],
  "account.password_reset_requested": [mailOut],
  "account.password_changed": [...closeOfAccount, mailOut],
  "account.phone_code_requested": [mailOut],
  "account.totp_on": [mailOut],
  "account.totp_off": [mailOut],
  "account.recovery_codes_renewed": [mailOut],
  "account.phone_verified": [mailOut],
  "account.phone_removed": [mailOut],
  "account.logins_ended": [...closeOfAccount, mailOut],
  "login.ended": [...closeOfLogin, mailOut],
  "login.switched": closeOfMoved,
  "invitation.created": [mailOut],
  "invitation.resent": [mailOut],
  "membership.created": [writeMember],
  "membership.disabled": [
    ...closeOfMember,
    writeMember,
    settleRoomsOfMember,
    endSessionsOfDisabled,
    forgetPeopleOfClinic,
  ],
  "membership.enabled": [writeMember, settleRoomsOfMember, forgetPeopleOfClinic],
  "invitation.accepted": [startInvitedCare, tellOfAcceptance],
  "care_link.started": [settleRoomOfCare, settleListOfCare, tellOfCareStarted, forgetPeopleOfCare],
  "care_link.ended": [
    settleRoomOfCare,
    endSessionsOfCare,
    forgetUnreadOfLink,
    withdrawEndedCare,
    withdrawPlanOfEndedCare,
    tellOfCareEnded,
    forgetPeopleOfCare,
    ...closeOfCare,
  ],
  "diary.entry_written": [tellOfEntry],
  "diary.entry_edited": [withdrawPrivate],
  "diary.entry_deleted": [withdrawDeleted],
  "diary.commented": [tellOfComment],
  "diary.answered": [tellOfDiaryAnswer],
  "chat.unread_began": [tellOfMessages],
  "chat.unread_ended": [withdrawMessages],
  "safety_plan.saved": [withdrawReviewDue, tellOfPlan],
  "safety_plan.reviewed": [withdrawReviewDue],
  "safety_plan.review_due": [tellOfReviewDue],
  "sos.raised": [tellOfAlert, followMovedPress],
  "sos.acknowledged": [tellOfAnswer],
  "sos.resolved": [withdrawAlert],
  "sos.cancelled": [withdrawAlert],
  "sos.left_for_board": [bringPress],
  "clinic_move.opened": [bringSafety],
  "clinic_move.chosen": [bringOn],
  "clinic_move.advanced": [bringOn],
  "account.crp_verified": [tellOfCrp],
  "account.profile_changed": [writeMembersOfAccount],
  "appointment.booked": [tellAgendas],
  "appointment.requested": [tellAgendas],
  "appointment.accepted": [tellAgendas],
  "appointment.confirmed": [tellAgendas],
  "appointment.moved": [tellAgendas],
  "appointment.cancelled": [tellAgendas],
  "appointment.left": [tellAgendas],
  "appointment.changed": [tellAgendas],
  "appointment.started": [tellAgendas],
  "appointment.completed": [tellAgendas],
  "appointment.missed": [tellAgendas],
};

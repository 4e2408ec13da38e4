import type { EventType } from "../app/features/kernel/events/event";
import { tellOfDocument, withdrawDocument } from "./subscribers/papers/documents";
import * as achievements from "./subscribers/days/achievements";
import { ofReports } from "./subscribers/papers/reports";
import { ofMedication, renewHours } from "./subscribers/days/medication";
import { moveSteps, ofGoals } from "./subscribers/days/goals";
import * as agreements from "./subscribers/papers/agreements";
import {
  confirmToAsker,
  confirmToBooker,
  confirmToCanceller,
  remind,
  tellOfAccepted,
  tellOfBooking,
  tellOfCancellation,
  tellOfConfirmed,
  tellOfGaps,
  tellOfHeldSeries,
  tellOfKind,
  tellOfLeaving,
  tellOfMove,
  tellOfRequest,
  tellOfSeries,
  tellOfSeriesChange,
  tellOfSeriesEnd,
  withdrawReminders,
  withdrawRequest,
  withdrawSession,
} from "./subscribers/agenda/session-notices";
import { tellOfCancelledDay, tellOfHoursOfDay, tellOfMovedDay } from "./subscribers/agenda/day-notices";
import { endBookedPastCare, endSessionsOfCare, endSessionsOfDisabled } from "./subscribers/agenda/appointments";
import * as telehealth from "./subscribers/agenda/telehealth";
import { tellAgendas } from "./subscribers/agenda/live-agenda";
import { ofHandovers, recordInvitedBirth } from "./subscribers/people/care";
import { settleListOfCare, settleNextSession } from "./subscribers/help/caseload";
import { settleRoomOfCare, settleRoomsOfMember } from "./subscribers/days/chat";
import { ofMoney, withdrawLetters } from "./subscribers/papers/billing";
import { revokeWhatsApp } from "./subscribers/people/consent";
import { forgetUnreadOfLink, ofCheckIns } from "./subscribers/days/diary";
import * as measures from "./subscribers/days/measures";
import { ofClinics, settleTerm } from "./subscribers/people/clinics";
import { endAccessOfGone, ofDisclosure } from "./subscribers/people/disclosure";
import { ofImports } from "./subscribers/papers/imports";
import { ofPrivacy } from "./subscribers/people/privacy";
import { bringOn, bringSafety, followMovedPress } from "./subscribers/people/moving";
import * as notices from "./subscribers/notices";
import * as people from "./subscribers/people/people";
import { tellOfRecord, withdrawRecord } from "./subscribers/papers/records";
import { dropAsks, dropInsights, dropPlainOf, ofInsights } from "./subscribers/days/insights";
import { settleCharge, tellOfDue, tellOfReceipt, withdrawDue, withdrawReceipt } from "./subscribers/papers/receipts";
import * as plans from "./subscribers/help/safety-plan";
import { judgeSignals } from "./subscribers/help/risk";
import type { Subscriber } from "./subscribers/subscriber";
import * as tasks from "./subscribers/days/tasks";
import { bringPress, forgetPeopleOfCare, forgetPeopleOfClinic, forgetPeopleOfConsent } from "./subscribers/help/sos";
import { startInvitedCare, writeMember, writeMembersOfAccount } from "./subscribers/people/tenancy";
import * as waiting from "./subscribers/agenda/waiting";
import {
  closeOfAccount,
  closeOfCare,
  closeOfLogin,
  closeOfMember,
  closeOfMemberLogins,
  closeOfMoved,
} from "./subscribers/people/what-ended";

/** THE table: domain event → who reacts. */
export const subscriptions: { readonly [Type in EventType]?: readonly Subscriber[] } = {
  ...ofMoney,
  "subscription.changed": [withdrawLetters, settleTerm],
  "account.registered": [notices.mailOut],
  "account.verification_requested": [notices.mailOut],
  "account.password_reset_requested": [notices.mailOut],
  "account.password_changed": [...closeOfAccount, notices.mailOut],
  "account.phone_code_requested": [notices.mailOut],
  "account.totp_on": [notices.mailOut, writeMembersOfAccount],
  "account.totp_off": [notices.mailOut, writeMembersOfAccount],
  "account.step_reset_asked": [notices.mailOut, people.tellOfReset],
  "account.second_step_reset": [...closeOfAccount, notices.mailOut, people.tellOfReset, writeMembersOfAccount],
  "account.logins_ended": [...closeOfAccount, notices.mailOut],
  ...notices.ofLetters,
  "login.ended": [...closeOfLogin, notices.mailOut],
  "login.switched": closeOfMoved,
  "invitation.created": [notices.mailOut],
  "invitation.resent": [notices.mailOut],
  "membership.created": [writeMember, people.tellOfRoles],
  "membership.disabled": [
    ...closeOfMember,
    writeMember,
    settleRoomsOfMember,
    endSessionsOfDisabled,
    endAccessOfGone,
    forgetPeopleOfClinic,
    people.tellOfRoles,
  ],
  "membership.enabled": [writeMember, settleRoomsOfMember, forgetPeopleOfClinic, people.tellOfRoles],
  "membership.logins_ended": closeOfMemberLogins,
  "invitation.accepted": [startInvitedCare, recordInvitedBirth, measures.startInvitedIntake, notices.tellOfAcceptance],
  "care_link.started": [
    settleRoomOfCare,
    settleListOfCare,
    notices.tellOfCareStarted,
    forgetPeopleOfCare,
    agreements.sendAgreements,
  ],
  "care_link.ended": [
    settleRoomOfCare,
    endSessionsOfCare,
    waiting.endWaitOfCare,
    ...tasks.ofEndedCare,
    forgetUnreadOfLink,
    notices.withdrawEndedCare,
    plans.withdrawPlanOfEndedCare,
    ...measures.ofEndedCare,
    notices.tellOfCareEnded,
    forgetPeopleOfCare,
    ...closeOfCare,
    telehealth.closeSessionRoomsOfCare,
  ],
  ...ofHandovers,
  "diary.entry_written": [notices.tellOfEntry, judgeSignals, achievements.countEntry],
  "diary.entry_edited": [notices.withdrawPrivate, judgeSignals, dropInsights],
  "diary.entry_deleted": [notices.withdrawDeleted, judgeSignals, dropInsights],
  "diary.entry_restored": [judgeSignals],
  ...ofCheckIns,
  "records.shared": [tellOfRecord],
  "records.unshared": [withdrawRecord],
  "diary.commented": [notices.tellOfComment],
  "diary.answered": [notices.tellOfDiaryAnswer],
  "chat.unread_began": [notices.tellOfMessages],
  "chat.unread_ended": [notices.withdrawMessages],
  "availability.changed": [waiting.offerChangedHours, tellOfHoursOfDay],
  "clinic_day.moved": [tellOfMovedDay, waiting.offerTimeOfDay],
  "clinic_day.cancelled": [tellOfCancelledDay, waiting.offerTimeOfDay],
  "appointment.booked": [
    endBookedPastCare,
    waiting.endWaitOfBooked,
    settleNextSession,
    tellOfBooking,
    confirmToBooker,
    tellAgendas,
  ],
  "appointment.brought": [endBookedPastCare, settleNextSession, tellAgendas],
  "appointment.requested": [endBookedPastCare, tellOfRequest, tellAgendas],
  "appointment.accepted": [waiting.endWaitOfBooked, settleNextSession, withdrawRequest, tellOfAccepted, tellAgendas],
  "appointment.confirmed": [tellOfConfirmed, tellAgendas],
  "appointment.moved": [
    waiting.endWaitOfBooked,
    settleNextSession,
    withdrawReminders,
    withdrawRequest,
    tellOfMove,
    confirmToBooker,
    confirmToAsker,
    tellAgendas,
    waiting.offerFreedTime,
    telehealth.settleSessionRoom,
    telehealth.withdrawWaiting,
  ],
  "appointment.cancelled": [
    settleNextSession,
    withdrawSession,
    tellOfCancellation,
    confirmToCanceller,
    tellAgendas,
    waiting.offerFreedTime,
    telehealth.settleSessionRoom,
    telehealth.withdrawWaiting,
    settleCharge,
  ],
  "appointment.left": [settleNextSession, tellOfLeaving, confirmToCanceller, tellAgendas, telehealth.settleSessionRoom],
  "appointment.started": [settleNextSession, withdrawReminders, tellAgendas, telehealth.withdrawWaiting],
  "appointment.completed": [
    settleNextSession,
    withdrawReminders,
    tellAgendas,
    telehealth.settleSessionRoom,
    telehealth.withdrawWaiting,
    settleCharge,
    achievements.countSession,
  ],
  "appointment.missed": [
    settleNextSession,
    withdrawReminders,
    tellAgendas,
    telehealth.settleSessionRoom,
    telehealth.withdrawWaiting,
    settleCharge,
  ],
  "appointment.reopened": [settleNextSession, tellAgendas, telehealth.settleSessionRoom, settleCharge],
  "appointment.reminder_due": [remind],
  "series.booked": [endBookedPastCare, waiting.endWaitOfBooked, settleNextSession, tellOfSeries],
  "series.changed": [settleNextSession, tellOfSeriesChange, waiting.offerTimeOfSeries],
  "series.extended": [endBookedPastCare, settleNextSession, tellOfGaps],
  "series.held": [tellOfHeldSeries],
  "series.ended": [settleNextSession, tellOfSeriesEnd, waiting.offerTimeOfSeries],
  "document.delivered": [tellOfDocument],
  "document.revoked": [withdrawDocument, dropPlainOf],
  ...ofReports,
  ...ofMedication,
  ...ofGoals,
  "agreement.sent": [agreements.tellOfAgreement],
  "agreement.accepted": [agreements.withdrawAgreementNotice, agreements.tellOfAgreementAnswer],
  "agreement.declined": [agreements.withdrawAgreementNotice, agreements.tellOfAgreementAnswer],
  "agreement.revoked": [agreements.tellOfAgreementAnswer],
  "agreement.withdrawn": [agreements.withdrawAgreementNotice],
  "practice.done": [achievements.countPractice],
  ...tasks.ofTasks,
  "task.done": [tasks.withdrawTaskNotices, tasks.tellOfTaskAnswer, judgeSignals, achievements.countTask, moveSteps],
  "task.partly_done": [tasks.tellOfTaskAnswer, achievements.countTask, moveSteps],
  "task.declined": [tasks.withdrawTaskNotices, tasks.tellOfTaskAnswer, judgeSignals],
  "charge.reminded": [tellOfDue],
  "charge.changed": [withdrawDue],
  "charge.paid": [withdrawDue],
  "receipt.issued": [tellOfReceipt],
  "receipt.cancelled": [withdrawReceipt],
  ...telehealth.ofRooms,
  "safety_plan.saved": [plans.withdrawReviewDue, plans.tellOfPlan],
  "safety_plan.signs_said": [judgeSignals],
  "safety_plan.reviewed": [plans.withdrawReviewDue, achievements.countPlan],
  "safety_plan.review_due": [plans.tellOfReviewDue],
  "measures.assigned": [measures.tellOfScale],
  "measures.assignment_answered": [measures.withdrawScale],
  "measures.assignment_ended": [measures.withdrawScale],
  "measures.reminder_due": [measures.recallScale],
  "measures.answered": [measures.tellOfScaleAnswer, judgeSignals],
  "measures.safety_raised": [measures.tellOfSafetyAnswer],
  "sos.raised": [notices.tellOfAlert, followMovedPress],
  "sos.acknowledged": [notices.tellOfAnswer],
  "sos.resolved": [notices.withdrawAlert],
  "sos.cancelled": [notices.withdrawAlert, notices.tellOfEndedCall],
  "sos.left_for_board": [bringPress],
  "clinic_move.opened": [bringSafety],
  "clinic_move.chosen": [bringOn],
  "clinic_move.advanced": [bringOn],
  ...ofDisclosure,
  ...ofImports,
  ...ofInsights,
  ...ofPrivacy,
  ...ofClinics,
  "whatsapp.opted_out": [revokeWhatsApp],
  "consent.changed": [forgetPeopleOfConsent, dropAsks],
  "account.crp_verified": [notices.tellOfCrp, writeMembersOfAccount],
  "crp_check.recorded": [people.tellOfCheckedCrp],
  "crp_check.due": [people.tellOfCrpDue],
  "account.profile_changed": [writeMembersOfAccount, renewHours],
  "appointment.changed": [tellOfKind, tellAgendas, telehealth.settleSessionRoom, settleCharge],
};

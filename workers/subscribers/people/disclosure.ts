import { mailPlatform } from "../../../app/features/notifications/mail/mail-platform.server";
import { endAccessOf } from "../../../app/features/disclosure/break-glass/settle-break-glass.server";
import { adminsOfClinic } from "../../../app/features/tenancy/member/members-of-role.server";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import type { Job } from "../../job-scope";
import { telling, withdrawing, type ClinicEvent } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

/** The clinic's other admins, about an exceptional access. */
async function otherAdmins(job: Job, event: ClinicEvent, kind: WantedNotice["kind"]): Promise<WantedNotice[]> {
  const [subjectId, aboutMemberId] = [textIn(event, "id"), textIn(event, "adminId")];
  if (subjectId === undefined || aboutMemberId === undefined) return [];
  const admins = await adminsOfClinic(await shardOf(job, event.clinicId), event);
  return admins.filter((id) => id !== aboutMemberId).map((memberId) => ({ memberId, kind, subjectId, aboutMemberId }));
}

/** Whoever is shut out keeps no exceptional access, not for a login that comes after. */
export const endAccessOfGone = effect(
  "disclosure.end_access_of_gone",
  async (job, { clinicId, aggregateId: memberId }) => {
    if (clinicId !== null) await endAccessOf(await shardOf(job, clinicId), { clinicId, memberId });
  },
);

/** An exceptional access waits for a second person. */
const tellOfAskedAccess = telling("notices.break_glass_asked", (job, event) =>
  otherAdmins(job, event, "break_glass.asked"),
);

/** Whose data it is, about who asked for the access. */
function thePatient(event: ClinicEvent, kind: WantedNotice["kind"]): WantedNotice[] {
  const [subjectId, memberId, aboutMemberId = null] = ["id", "patientId", "adminId"].map((name) => textIn(event, name));
  return memberId && subjectId ? [{ memberId, kind, subjectId, aboutMemberId }] : [];
}

/** Who asked for it, about who did this: nobody who did it themselves. */
function theAsker(event: ClinicEvent, kind: WantedNotice["kind"]): WantedNotice[] {
  const [subjectId, memberId] = [textIn(event, "id"), textIn(event, "adminId")];
  return memberId && subjectId ? [{ memberId, kind, subjectId, aboutMemberId: event.actorId }] : [];
}

/** It has opened: the patient, at once, and who asked and waited for somebody's yes. */
const tellOfOpenedAccess = telling("notices.break_glass_opened", (_, event) => [
  ...thePatient(event, "break_glass.opened"),
  ...theAsker(event, "break_glass.approved"),
]);

/** It does not open, or somebody else has ended it: who asked. */
const tellOfRefusedAccess = telling("notices.break_glass_refused", (_, event) =>
  theAsker(event, "break_glass.refused"),
);

/** It is over, or settled: that it runs is no news any more. */
const withdrawApproved = withdrawing("notices.break_glass_over", (event) => ({
  subjectId: textIn(event, "id") ?? event.aggregateId,
  kinds: ["break_glass.approved"],
}));

/** It was not right: whose data it is, and who asked. */
const tellOfWrongAccess = telling("notices.break_glass_faulted", (_, event) => [
  ...thePatient(event, "break_glass.wrong"),
  ...theAsker(event, "break_glass.judged_wrong"),
]);

/** And who runs the platform: which clinic, never of whom nor why. */
const tellPlatformOfWrongAccess = effect("mail.access_wrong", (job, event) =>
  mailPlatform(job.directory, event, "access_wrong"),
);

/** Answered, ended or refused, it asks nobody for a yes any more. */
const withdrawAskedAccess = withdrawing("notices.break_glass_settled", (event) => ({
  subjectId: textIn(event, "id") ?? event.aggregateId,
  kinds: ["break_glass.asked"],
}));

/** Nobody has reviewed it yet: who could; where there is nobody, who asked for it and could invite somebody. */
const tellOfDueReview = telling("notices.break_glass_review_due", async (job, event) => {
  const others = await otherAdmins(job, event, "break_glass.review_due");
  const [subjectId, memberId] = [textIn(event, "id"), textIn(event, "adminId")];
  if (others.length > 0 || !subjectId || !memberId) return others;
  return [{ memberId, kind: "break_glass.no_reviewer", subjectId, aboutMemberId: null }];
});

/** Closed without review: the patient, who can say that it was not right. */
const tellOfNoReview = telling("notices.break_glass_unreviewed", (_, event) =>
  thePatient(event, "break_glass.unreviewed"),
);

/** And who runs the platform: which clinic and since when, never of whom nor why. */
const tellPlatformOfNoReview = effect("mail.access_unreviewed", (job, event) =>
  mailPlatform(job.directory, event, "access_unreviewed"),
);

/** Reviewed, it waits for nobody. */
const withdrawDueReview = withdrawing("notices.break_glass_reviewed", (event) => ({
  subjectId: textIn(event, "id") ?? event.aggregateId,
  kinds: ["break_glass.review_due", "break_glass.no_reviewer"],
}));

/** A patient says that an access does not look right: whoever runs the clinic. */
const tellOfDoubt = telling("notices.access_doubted", async (job, event) => {
  const aboutMemberId = textIn(event, "patientId") ?? null;
  const admins = await adminsOfClinic(await shardOf(job, event.clinicId), event);
  return admins.map((memberId) => ({ memberId, kind: "access.doubted", subjectId: event.aggregateId, aboutMemberId }));
});

/** The clinic has answered: the patient. */
const tellOfAnsweredDoubt = telling("notices.access_answered", (_, event) => {
  const memberId = textIn(event, "patientId");
  return memberId ? [{ memberId, kind: "access.answered", subjectId: event.aggregateId, aboutMemberId: null }] : [];
});

/** The week's seal of the audit: whoever runs the clinic. */
const tellOfLetter = telling("notices.sealed_letter", async (job, event) => {
  const subjectId = textIn(event, "week") ?? event.aggregateId;
  const admins = await adminsOfClinic(await shardOf(job, event.clinicId), event);
  return admins.map((memberId) => ({ memberId, kind: "audit.sealed_letter", subjectId, aboutMemberId: null }));
});

/** Who reacts to exceptional accesses, and to what patients say of accesses. */
export const ofDisclosure = {
  "break_glass.asked": [tellOfAskedAccess],
  "break_glass.opened": [withdrawAskedAccess, tellOfOpenedAccess],
  "break_glass.ended": [withdrawAskedAccess, withdrawApproved, tellOfRefusedAccess],
  "break_glass.refused": [withdrawAskedAccess, tellOfRefusedAccess],
  "break_glass.reviewed": [withdrawDueReview, withdrawApproved],
  "break_glass.faulted": [withdrawDueReview, withdrawApproved, tellOfWrongAccess, tellPlatformOfWrongAccess],
  "break_glass.review_due": [tellOfDueReview],
  "break_glass.review_late": [tellOfDueReview],
  "break_glass.unreviewed": [withdrawDueReview, tellOfNoReview, tellPlatformOfNoReview],
  "audit.letter_written": [tellOfLetter],
  "access.doubted": [tellOfDoubt],
  "access.answered": [tellOfAnsweredDoubt],
};

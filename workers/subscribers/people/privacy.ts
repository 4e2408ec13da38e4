import { adminsOfClinic } from "../../../app/features/tenancy/member/members-of-role.server";
import { notify } from "../../../app/features/notifications/notice/notify.server";
import { membershipsOfAccount } from "../../../app/features/tenancy/login/memberships-of-account.server";
import { isNewToClinic, makeList } from "../../../app/features/privacy/incident/list-touched.server";
import { clearList } from "../../../app/features/privacy/incident/take-out-listing.server";
import { tellTouched } from "../../../app/features/privacy/incident/tell-touched.server";
import { requestOfErasure } from "../../../app/features/privacy/erasure/carry-out-erasure.server";
import { markHeld } from "../../../app/features/privacy/hold/mark-held.server";
import { waitsForReview } from "../../../app/features/privacy/hold/remind-holds.server";
import { mailPlatform } from "../../../app/features/notifications/mail/mail-platform.server";
import { takeBackOfThief } from "../../../app/features/privacy/erasure/take-back-erasure.server";
import { bothPlanes } from "../../job-scope";
import { ofAge } from "./care";
import { mailOut, telling, withdrawing } from "../notices";
import { revokeLeftInvitations } from "./people";
import { effect, shardOf, textIn } from "../subscriber";
import { closeOfAccount } from "./what-ended";

/** The next turn of the copy of somebody's data, in a queue of its own: a turn takes longer than an event may. Its own event starts the one after it. */
const advance = effect("privacy.advance_export", async (job, { clinicId, aggregateId: id }) => {
  if (clinicId === null) return;
  const { plane } = await shardOf(job, clinicId);
  await job.scope.platform.sendCopy({ v: 1, plane, clinicId, id });
});

/** It can be fetched: who asked for it. */
const tellOfExport = telling(
  "notices.person_export_ready",
  (_, event) => {
    const memberId = textIn(event, "memberId");
    const told = { kind: "person_export.ready" as const, subjectId: event.aggregateId, aboutMemberId: null };
    return memberId === undefined ? [] : [{ memberId, ...told }];
  },
  { alsoWhoDidIt: true },
);

/** An incident touched their data, and a person of the platform has pressed: who is listed of a clinic and was not told. */
const tellOfIncident = effect("notices.incident_told", async (job, event) => {
  const incidentId = textIn(event, "id");
  if (event.clinicId === null || incidentId === undefined) return;
  await tellTouched(bothPlanes(job), { id: event.id, clinicId: event.clinicId }, incidentId);
});

/** The next turn of a list of whom an incident touched, that is made or taken out. */
function turnOfList(name: string, work: typeof clearList) {
  return effect(name, async (job, event) => {
    const [id, { number }] = [textIn(event, "id"), event.data];
    if (id !== undefined && typeof number === "number") await work(bothPlanes(job), { id, number });
  });
}

/** An incident touches a clinic for the first time: its administration. */
const tellOfClinicsIncident = telling("notices.incident_clinic", async (job, event) => {
  const [id, { number }] = [textIn(event, "id"), event.data];
  if (id === undefined || typeof number !== "number") return [];
  const { clinicId } = event;
  if (!(await isNewToClinic(bothPlanes(job), { id, number, clinicId }))) return [];
  const admins = await adminsOfClinic(await shardOf(job, clinicId), event);
  return admins.map((memberId) => ({ memberId, kind: "incident.clinic", subjectId: id, aboutMemberId: null }));
});

/** Whoever runs the clinic: somebody asked for something by right, or it is nearly due. */
function tellAdmins(kind: "rights_request.asked" | "rights_request.due") {
  return telling(`notices.${kind.replace(".", "_")}`, async (job, event) => {
    const aboutMemberId = textIn(event, "memberId") ?? null;
    const admins = await adminsOfClinic(await shardOf(job, event.clinicId), event);
    return admins.map((memberId) => ({ memberId, kind, subjectId: event.aggregateId, aboutMemberId }));
  });
}

/** It is answered: who asked. */
const tellOfSettled = telling("notices.rights_request_settled", (_, event) => {
  const memberId = textIn(event, "memberId");
  const told = { kind: "rights_request.settled" as const, subjectId: event.aggregateId, aboutMemberId: null };
  return memberId === undefined ? [] : [{ memberId, ...told }];
});

/** What somebody's contact says reaches who gave them, in each of their places as a patient. Not whose contact, nor which. */
function tellOfContact(kind: "contact.left" | "contact.to_correct") {
  return effect(`notices.${kind.replace(".", "_")}`, async (job, event) => {
    const ctx = bothPlanes(job);
    const { accounts = [] } = event.data as { accounts?: string[] };
    for (const accountId of accounts)
      for (const { id, clinicId, role, shard } of await membershipsOfAccount(ctx, accountId)) {
        if (role !== "patient") continue;
        const wanted = { memberId: id, kind, subjectId: event.aggregateId, aboutMemberId: null };
        await notify(ctx, shard, { id: event.id, clinicId }, [wanted]);
      }
  });
}

/** Somebody's data is held, or no longer: the person, in each of their places, and by a letter wherever they are. */
function tellHeld(kind: "hold.placed" | "hold.lifted") {
  return effect(`notices.${kind.replace(".", "_")}`, async (job, event) => {
    const ctx = bothPlanes(job);
    const accountId = textIn(event, "accountId");
    if (accountId === undefined) return;
    for (const { id, clinicId, shard } of await membershipsOfAccount(ctx, accountId)) {
      const wanted = { memberId: id, kind, subjectId: event.aggregateId, aboutMemberId: null };
      await notify(ctx, shard, { id: event.id, clinicId }, [wanted]);
    }
  });
}

/** What one admin did with a hold reaches the clinic's others. */
const tellOtherAdmins = telling("notices.hold_by_admin", async (job, { clinicId, actorId, aggregateId }) => {
  const admins = await adminsOfClinic(await shardOf(job, clinicId), { clinicId });
  const told = { kind: "hold.by_admin" as const, subjectId: aggregateId, aboutMemberId: actorId };
  return admins.map((memberId) => ({ memberId, ...told }));
});

/** The copies of it that each shard judges by when rows are removed. */
const markHolds = effect("privacy.mark_held", async (job, event) => {
  const accountId = textIn(event, "accountId");
  if (accountId !== undefined) await markHeld(bothPlanes(job), accountId);
});

/** A hold is to be looked at again: who runs the clinic that asked for it, or the platform where that did. */
const tellOfReview = telling("notices.hold_review_due", async (job, { clinicId, aggregateId }) => {
  if (!(await waitsForReview(job.directory, { clinicId, id: aggregateId }))) return [];
  const admins = await adminsOfClinic(await shardOf(job, clinicId), { clinicId });
  const told = { kind: "hold.review_due" as const, subjectId: aggregateId, aboutMemberId: null };
  return admins.map((memberId) => ({ memberId, ...told }));
});
const mailOfReview = effect("mail.hold_review", async (job, event) => {
  const { clinicId, aggregateId: id } = event;
  if (clinicId === null && (await waitsForReview(job.directory, { clinicId, id })))
    await mailPlatform(job.directory, event, "hold_review");
});
const withdrawReview = withdrawing("notices.hold_reviewed", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["hold.review_due"],
}));

/** Settled or taken back, it wants nothing of the administration any more. */
const withdrawAsked = withdrawing("notices.rights_request_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["rights_request.asked", "rights_request.due"],
}));

/** A guardian's request that was under way was stopped by the person, or another admin: whoever runs the clinic. */
const tellOfStopped = effect("notices.rights_request_stopped", async (job, event) => {
  const ctx = bothPlanes(job);
  const found = await requestOfErasure(ctx, event.aggregateId);
  if (!found) return;
  const shard = await shardOf(job, found.clinicId);
  const admins = (await adminsOfClinic(shard, found)).filter((memberId) => memberId !== event.actorId);
  const wanted = admins.map((memberId) => {
    return { memberId, kind: "rights_request.stopped" as const, subjectId: found.requestId, aboutMemberId: null };
  });
  if (wanted.length > 0) await notify(ctx, shard.plane, { id: event.id, clinicId: found.clinicId }, wanted);
});

/** A stolen account is its owner's again: an erasure that the thief asked for goes with the change of address. */
const takeBackErasures = effect("privacy.take_back_of_thief", (job, { aggregateId }) =>
  takeBackOfThief(job.directory, aggregateId),
);

/** Who reacts to what people ask for of their own data, and to an address that was changed. */
export const ofPrivacy = {
  ...ofAge,
  "hold.placed": [mailOut, markHolds, tellHeld("hold.placed"), tellOtherAdmins],
  "hold.lifted": [mailOut, markHolds, tellHeld("hold.lifted"), tellOtherAdmins, withdrawReview],
  "hold.reviewed": [withdrawReview],
  "hold.review_due": [tellOfReview, mailOfReview],
  "incident.told": [tellOfIncident],
  "incident.listing": [turnOfList("privacy.make_list", makeList)],
  "incident.leaving": [turnOfList("privacy.clear_list", clearList)],
  "incident.clinic": [tellOfClinicsIncident],
  "person_export.advanced": [advance],
  "account.email_changed": [mailOut, revokeLeftInvitations],
  "account.email_undone": [mailOut, takeBackErasures],
  "account.reachable_elsewhere": closeOfAccount,
  "erasure.taken_back": [mailOut, tellOfStopped],
  "contact.left": [tellOfContact("contact.left")],
  "contact.to_correct": [tellOfContact("contact.to_correct")],
  "person_export.ready": [tellOfExport],
  "rights_request.asked": [tellAdmins("rights_request.asked")],
  "rights_request.due": [tellAdmins("rights_request.due")],
  "rights_request.settled": [withdrawAsked, tellOfSettled],
  "rights_request.withdrawn": [withdrawAsked],
};

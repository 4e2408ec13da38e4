import { isAnyOpen } from "../../../app/features/medication/reminders/remind-regimens.server";
import { renewReminders } from "../../../app/features/medication/reminders/renew-reminders.server";
import { membershipsOfAccount } from "../../../app/features/tenancy/login/memberships-of-account.server";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import { withdrawNotices } from "../../../app/features/notifications/notice/withdraw-notices.server";
import { bothPlanes, type Job } from "../../job-scope";
import { telling } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

type Hour = { clinicId: string; patientId: string; at: number };

/** Whose hour an event is about; null for what has none. */
function hourOf(event: StoredEvent): Hour | null {
  const patientId = textIn(event, "patientId");
  const { clinicId, data } = event;
  const { at } = data;
  return clinicId === null || patientId === undefined || typeof at !== "number" ? null : { clinicId, patientId, at };
}

/** Whether anything of an hour is not marked yet when this comes. */
async function isOpen(job: Job, hour: Hour): Promise<boolean> {
  return isAnyOpen(await shardOf(job, hour.clinicId), hour, hour);
}

const subjectOf = ({ patientId, at }: Hour) => `${patientId}/${at}`;

/** An hour that somebody put down has come: themselves, once, without a name of anything. */
const remindOfHour = telling("notices.medication_reminder", async (job, event) => {
  const hour = hourOf(event);
  if (hour === null || !(await isOpen(job, hour))) return [];
  return [{ memberId: hour.patientId, kind: "medication.reminder", subjectId: subjectOf(hour), aboutMemberId: null }];
});

/** All of an hour is marked: nobody is asked for it any more. */
const withdrawHour = effect("notices.medication_marked", async (job, event) => {
  const hour = hourOf(event);
  if (hour === null || (await isOpen(job, hour))) return;
  const what = { subjectId: subjectOf(hour), kinds: ["medication.reminder"] as const };
  await withdrawNotices(await shardOf(job, hour.clinicId), hour, what);
});

/** Somebody's clock may be another one: their hours come by it. */
export const renewHours = effect("medication.renew_reminders", async (job, event) => {
  for (const { id, clinicId, role } of await membershipsOfAccount(bothPlanes(job), event.aggregateId))
    if (role === "patient") await renewReminders(await shardOf(job, clinicId), { clinicId, patientId: id });
});

/** What happens to people's own hours. */
export const ofMedication = {
  "medication.reminder_due": [remindOfHour],
  "medication.marked": [withdrawHour],
};

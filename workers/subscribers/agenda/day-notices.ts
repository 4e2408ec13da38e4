import { sessionsOfDayChange } from "../../../app/features/appointments/appointments.events";
import { whichStand } from "../../../app/features/appointments/booking/is-cancelled.server";
import type { NoticeKind } from "../../../app/features/kernel/said/notice-rule";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { telling, type ClinicEvent } from "../notices";
import { shardOf, textIn } from "../subscriber";

type Sessions = ReturnType<typeof sessionsOfDayChange>;

/** The psychologist whose day it is, and each patient once, however many sessions of theirs it was: about the one, or about the change. */
function peopleOfDay(event: ClinicEvent, kind: NoticeKind, sessions: Sessions): WantedNotice[] {
  const { aggregateId } = event;
  const psychologistId = textIn(event, "psychologistId");
  if (psychologistId === undefined || sessions.length === 0) return [];
  const patientIds = new Set(sessions.flatMap((session) => session.patientIds));
  const ofPatients = [...patientIds].map((memberId): WantedNotice => {
    const own = sessions.filter((session) => session.patientIds.includes(memberId));
    const [first, ...others] = own.map(({ id }) => id);
    return {
      memberId,
      kind,
      subjectId: others.length === 0 ? (first ?? aggregateId) : aggregateId,
      aboutMemberId: psychologistId,
    };
  });
  const toHer = {
    memberId: psychologistId,
    kind: "appointment.day_changed",
    subjectId: aggregateId,
    aboutMemberId: null,
  } as const;
  return [toHer, ...ofPatients];
}

/** The clinic has moved a whole day: each patient of what still stands, once. */
export const tellOfMovedDay = telling("notices.day_moved", async (job, event) => {
  const { clinicId } = event;
  const moved = sessionsOfDayChange(event.data);
  const standing = await whichStand(
    await shardOf(job, clinicId),
    { clinicId },
    moved.map(({ id }) => id),
  );
  return peopleOfDay(
    event,
    "appointment.moved",
    moved.filter(({ id }) => standing.has(id)),
  );
});

/** The clinic has cancelled a whole day: each patient, once. */
export const tellOfCancelledDay = telling("notices.day_cancelled", (_, event) =>
  peopleOfDay(event, "appointment.cancelled", sessionsOfDayChange(event.data)),
);

/** An admin has said what patients may book of a psychologist's day: she is told. */
export const tellOfHoursOfDay = telling("notices.day_hours", (_, event) => {
  if (event.data.byClinic !== true) return [];
  const memberId = event.aggregateId.replace(/^availability\//, "");
  return [{ memberId, kind: "appointment.day_changed", subjectId: event.aggregateId, aboutMemberId: null }];
});

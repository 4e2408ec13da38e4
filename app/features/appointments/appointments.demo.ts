import type { Demo, DemoStage } from "~/features/kernel/demo-stage";
import { days, minutes } from "~/lib/duration";
import { availabilitySchema } from "./availability/availability.schema";
import { saveAvailability } from "./availability/save-availability.server";
import { bookAppointment } from "./booking/book-appointment.server";
import { cancelOwnSession, completeSession, confirmOwnSession } from "./steps/change-session.server";
import { joinWaiting } from "./waiting/join-waiting.server";

/** Weeks of sessions behind and ahead of now. */
const weeksBefore = 8;
const weeksAhead = 4;
/** When the psychologists opened their hours: before everything that hangs on them. */
const openedDaysAgo = 80;

const hours = availabilitySchema.parse({
  rules: [
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, from: "09:00", to: "12:00", type: "online" })),
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, from: "14:00", to: "19:00", type: "both" })),
    { weekday: 5, from: "09:00", to: "13:00", type: "online" },
  ],
  selfBooking: true,
  feeCents: 18_000,
});

type Pair = DemoStage["care"][number];

/** A pair's weekly hour: the past ones took place, one was cancelled for not being well, the next is confirmed. */
async function weekly(stage: DemoStage, { patient, psychologist }: Pair, daysAhead: number, at: string): Promise<void> {
  const { actingAs, moment } = stage;
  for (let week = -weeksBefore; week < weeksAhead; week++) {
    const startAt = moment(-(daysAhead + 7 * week), at);
    const booked = Math.min(startAt, stage.now) - days(6);
    const session = await bookAppointment(actingAs(psychologist, "psychologist", booked), {
      ...{
        patientIds: [patient.memberId],
        startAt,
        durationMinutes: 50,
        type: week % 3 === 0 ? "presencial" : "online",
      },
    });
    const early = actingAs(patient, "patient", startAt - days(2));
    if (week === -3) await cancelOwnSession(early, { id: session.id, reason: "unwell" });
    else if (week < 0) await completeSession(actingAs(psychologist, "psychologist", startAt + minutes(50)), session);
    else if (week === 1) await confirmOwnSession(actingAs(patient, "patient", stage.now), session);
  }
}

/** A believable stretch of sessions for the first pairs; the second patient waits for a time of the evening. */
export const demo: Demo = async (stage) => {
  const [first, second] = stage.care;
  for (const { psychologist } of stage.care)
    await saveAvailability(stage.actingAs(psychologist, "psychologist", stage.moment(openedDaysAgo, "09:00")), hours);
  if (first) await weekly(stage, first, 3, "14:00");
  if (second) {
    await weekly(stage, second, 4, "10:00");
    const { patient, psychologist } = second;
    const wish = { fromDay: null, untilDay: null, periods: ["evening" as const] };
    await joinWaiting(stage.actingAs(patient, "patient", stage.moment(1, "20:00")), {
      ...wish,
      psychologistId: psychologist.memberId,
    });
  }
};

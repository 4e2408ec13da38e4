import { expect, test } from "vitest";
import { days, hours } from "~/lib/duration";
import { appointmentStatuses, type AppointmentStatus, type Participant } from "../appointment";
import { expected } from "../booking/participants";
import { freeHoursAfterOwnMove, standingAfter } from "./move.policy";
import { freeHoursOfGiven, freeUntil } from "./fee.policy";
import { stepsOffered, take, type Standing, type Step } from "./steps.state";

const startAt = Date.UTC(2026, 10, 30, 13);
const early = startAt - hours(48);
const late = startAt - hours(23);
const session = (status: AppointmentStatus, patients: Participant[] = [expected("ana")]): Standing => {
  return { status, patients, startAt, feeCents: 18_000, cancelFreeHours: 24 };
};
const cancel = (
  by: "patient" | "psychologist" | "clinic" | "care_ended",
  reason: "unwell" | "technical" | null = null,
): Step => {
  return { kind: "cancel", by, reason };
};

test("each step from each state: one way on, harmless where it stands already, refused elsewhere", () => {
  const steps: Record<string, Step> = {
    accept: { kind: "accept" },
    confirm: { kind: "confirm", patientId: "ana" },
    start: { kind: "start" },
    complete: { kind: "complete" },
    no_show: { kind: "no_show" },
    reopen: { kind: "reopen" },
    cancel: cancel("psychologist"),
    leave: { kind: "leave", patientId: "ana", by: "patient", reason: null },
  };
  const table = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      appointmentStatuses.map((status) => {
        const made = take(session(status), step, early);
        return made.is === "changed" ? made.status : made.is;
      }),
    ]),
  );
  // pending, scheduled, confirmed, in_progress, completed, no_show, cancelled
  expect(table).toEqual({
    accept: ["scheduled", "done", "done", "refused", "refused", "refused", "refused"],
    confirm: ["refused", "confirmed", "done", "refused", "refused", "refused", "refused"],
    start: ["refused", "in_progress", "in_progress", "done", "refused", "refused", "refused"],
    complete: ["refused", "completed", "completed", "completed", "done", "refused", "refused"],
    no_show: ["refused", "no_show", "no_show", "no_show", "refused", "done", "refused"],
    reopen: ["refused", "done", "done", "refused", "scheduled", "scheduled", "refused"],
    cancel: ["cancelled", "cancelled", "cancelled", "cancelled", "refused", "refused", "done"],
    leave: ["cancelled", "cancelled", "cancelled", "refused", "refused", "refused", "done"],
  });
});

test("a patient's late cancellation costs the fee, nobody else's does, nor a technical failure, nor a request taken back", () => {
  const owed = (status: AppointmentStatus, step: Step, at: number) => {
    const made = take(session(status), step, at);
    return made.is === "changed" ? made.feeOwedCents : null;
  };
  expect(owed("scheduled", cancel("patient"), early)).toBe(0);
  expect(owed("scheduled", cancel("patient"), freeUntil(session("scheduled")))).toBe(0);
  expect(owed("confirmed", cancel("patient", "unwell"), freeUntil(session("scheduled")) + 1)).toBe(18_000);
  expect(owed("scheduled", { kind: "leave", patientId: "ana", by: "patient", reason: null }, late)).toBe(18_000);
  expect(owed("scheduled", cancel("patient", "technical"), late)).toBe(0);
  expect(owed("pending", cancel("patient"), late)).toBe(0);
  for (const by of ["psychologist", "clinic", "care_ended"] as const)
    expect(owed("confirmed", cancel(by), late)).toBe(0);
  expect(owed("scheduled", { kind: "no_show" }, startAt)).toBe(18_000);
});

test("of several, who leaves leaves alone; who stays is confirmed when all who stay are; the last one cancels", () => {
  const couple = session("scheduled", [expected("ana"), { ...expected("rui"), confirmedAt: 1 }]);
  const left = take(couple, { kind: "leave", patientId: "ana", by: "patient", reason: "unwell" }, late);
  expect(left).toMatchObject({
    is: "changed",
    status: "confirmed",
    patients: [{ leftAt: late, leftReason: "unwell" }, {}],
  });
  if (left.is !== "changed") return;
  expect(left.feeOwedCents).toBeUndefined();
  const now = { ...couple, ...left };
  expect(take(now, { kind: "leave", patientId: "ana", by: "patient", reason: null }, late).is).toBe("done");
  expect(take({ ...now, status: "scheduled" }, { kind: "confirm", patientId: "ana" }, late).is).toBe("refused");
  expect(take(now, { kind: "leave", patientId: "nobody", by: "patient", reason: null }, late).is).toBe("refused");
  const last = take(now, { kind: "leave", patientId: "rui", by: "patient", reason: null }, late);
  expect(last).toMatchObject({ status: "cancelled", feeOwedCents: 18_000 });
  const one = take(
    session("scheduled", [expected("ana"), expected("rui")]),
    { kind: "confirm", patientId: "ana" },
    early,
  );
  expect(one).toMatchObject({ status: "scheduled", patients: [{ confirmedAt: early }, { confirmedAt: null }] });
});

test("a move asks again who had said yes, unless only the length changes; a late one does not become free by it", () => {
  const sitting = { startAt, endAt: startAt + hours(1), type: "online" as const };
  const before = { ...sitting, status: "confirmed" as const, patients: [{ ...expected("ana"), confirmedAt: 1 }] };
  expect(standingAfter(before, { ...sitting, endAt: startAt + hours(2) }, false).status).toBe("confirmed");
  const moved = standingAfter(before, { ...sitting, startAt: startAt + hours(3), endAt: startAt + hours(4) }, false);
  expect(moved).toEqual({ status: "scheduled", patients: [expected("ana")] });
  expect(standingAfter(before, { ...sitting, type: "presencial" }, true).status).toBe("pending");
  const terms = { startAt, cancelFreeHours: 24 };
  expect(freeHoursAfterOwnMove(terms, startAt + hours(72), early)).toBe(24);
  const free = freeHoursAfterOwnMove(terms, startAt + hours(72), late);
  expect(freeUntil({ startAt: startAt + hours(72), cancelFreeHours: free })).toBeLessThan(late);
});

test("too late is what the clock forbids: a yes to an hour that has passed, a patient's no once it has begun", () => {
  const leave = (by: "patient" | "care_ended"): Step => ({ kind: "leave", patientId: "ana", by, reason: "technical" });
  expect(take(session("scheduled"), leave("patient"), startAt - 1).is).toBe("changed");
  expect(take(session("scheduled"), leave("patient"), startAt)).toEqual({ is: "refused", why: "begun" });
  expect(take(session("cancelled"), leave("patient"), startAt).is).toBe("done");
  expect(take(session("scheduled"), leave("care_ended"), startAt).is).toBe("changed");
  expect(take(session("scheduled"), cancel("patient"), startAt).is).toBe("changed"); // her word for it
  expect(take(session("pending"), { kind: "accept" }, startAt)).toEqual({ is: "refused", why: "past" });
  expect(stepsOffered({ status: "pending", startAt }, startAt)).toEqual(["cancel"]);
});

test("a page offers what the state allows and the clock makes sensible", () => {
  expect(stepsOffered({ status: "pending", startAt }, early)).toEqual(["accept", "cancel"]);
  expect(stepsOffered({ status: "scheduled", startAt }, early)).toEqual(["confirm", "cancel"]);
  expect(stepsOffered({ status: "confirmed", startAt }, startAt)).toEqual(["start", "complete", "no_show", "cancel"]);
  expect(stepsOffered({ status: "completed", startAt }, startAt)).toEqual(["reopen"]);
  expect(stepsOffered({ status: "completed", startAt }, startAt + days(7) + 1)).toEqual([]);
});

test("a time given to a patient within the free hours is free until it begins; one beyond keeps its terms", () => {
  const now = 1_800_000_000_000;
  expect(freeHoursOfGiven(now + hours(5), 24, now)).toBe(0);
  expect(freeHoursOfGiven(now + hours(24), 24, now)).toBe(0);
  expect(freeHoursOfGiven(now + hours(25), 24, now)).toBe(24);
});

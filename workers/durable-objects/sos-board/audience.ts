import type { Role } from "../../../app/features/kernel/actor";
import type { LadderStep } from "../../../app/features/sos/ladder/ladder.policy";
import type { People } from "../../../app/features/sos/board/read-people.server";
import type { Core } from "./core";
import type { AlertRow } from "./sos-board.store";

/** Somebody who is told of an alert in the app. */
export type Seat = { member_id: string; role: Role; name: string; told_rev: number; seen: number };

/** Who is told of an alert. */
export function audienceOf(core: Core, alertId: string): Seat[] {
  const query = "select member_id, role, name, told_rev, seen from audience where alert_id = ?";
  return core.sql.exec<Seat>(query, alertId).toArray();
}

/** Somebody's seat at an alert. */
export function seatOf(core: Core, alertId: string, memberId: string): Seat | undefined {
  const query = "select member_id, role, name, told_rev, seen from audience where alert_id = ? and member_id = ?";
  return core.sql.exec<Seat>(query, alertId, memberId).toArray()[0];
}

type Seated = { id: string; name: string; role: Role };

/** Who has a seat: the patient, who cares for them, the admins, and whoever a step calls that has come up. */
function seated({ head }: AlertRow, people: People | null, steps: readonly LadderStep[]): Seated[] {
  const up = new Set(["psychologist", "admin", ...steps.flatMap(({ roles }) => roles)]);
  const called = (people?.callees ?? []).filter(({ role }) => role !== "contact" && up.has(role));
  return [
    { ...head.patient, role: "patient" },
    ...called.map(({ id, name, role }): Seated => ({ id, name, role: role === "admin" ? "admin" : "psychologist" })),
  ];
}

function putSeats(core: Core, alertId: string, seats: Seated[]): void {
  core.sql.exec(
    `insert or ignore into audience (alert_id, member_id, role, name, told_rev, tell_at)
     select ?, value ->> 'id', value ->> 'role', value ->> 'name', 0, ? from json_each(?)`,
    alertId,
    core.now(),
    JSON.stringify(seats.map(({ id, name, role }) => ({ id, name, role }))),
  );
}

/** The same of an alert that has just begun: nobody has a seat yet. @returns who has one now */
export function seatFirst(core: Core, row: AlertRow, people: People | null): Set<string> {
  const seats = seated(row, people, []);
  putSeats(core, row.head.id, seats);
  return new Set(seats.map(({ id }) => id));
}

/**
 * Gives a seat to the patient, to who cares for them, to the admins, who see no words, and to whoever a step calls: a substitute
 * holds nobody's words before she is called. Who would not be called any more loses theirs.
 * @param steps that have come up
 */
export function seatPeople(core: Core, row: AlertRow, people: People | null, steps: LadderStep[] = []): void {
  const { id: alertId, patient } = row.head;
  putSeats(core, alertId, seated(row, people, steps));
  if (!people) return;
  const members = people.callees.filter(({ role }) => role !== "contact");
  const inside = new Set([patient.id, ...members.map(({ id }) => id)]);
  for (const { member_id: memberId } of audienceOf(core, alertId)) {
    if (!inside.has(memberId))
      core.sql.exec("delete from audience where alert_id = ? and member_id = ?", alertId, memberId);
  }
}

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

function seat(core: Core, alertId: string, who: { id: string; name: string }, role: Role): void {
  core.sql.exec(
    "insert or ignore into audience (alert_id, member_id, role, name, told_rev, tell_at) values (?, ?, ?, ?, 0, ?)",
    alertId,
    who.id,
    role,
    who.name,
    core.now(),
  );
}

/**
 * Gives a seat to the patient, to who cares for them, to the admins, who see no words, and to whoever a step calls: a substitute
 * holds nobody's words before she is called. Who would not be called any more loses theirs.
 * @param steps that have come up
 */
export function seatPeople(core: Core, { head }: AlertRow, people: People | null, steps: LadderStep[] = []): void {
  seat(core, head.id, head.patient, "patient");
  if (!people) return;
  const members = people.callees.filter(({ role }) => role !== "contact");
  const up = new Set(["psychologist", "admin", ...steps.flatMap(({ roles }) => roles)]);
  for (const who of members) {
    if (up.has(who.role)) seat(core, head.id, who, who.role === "admin" ? "admin" : "psychologist");
  }
  const inside = new Set([head.patient.id, ...members.map(({ id }) => id)]);
  for (const { member_id: memberId } of audienceOf(core, head.id)) {
    if (!inside.has(memberId))
      core.sql.exec("delete from audience where alert_id = ? and member_id = ?", head.id, memberId);
  }
}

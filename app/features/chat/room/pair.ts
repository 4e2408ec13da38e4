import type { Role } from "~/features/kernel/actor";

type Side = { memberId: string; role: Role };

/** The key of a room of two: the same from both sides. */
export function pairKey(a: string, b: string): string {
  return [a, b].sort().join("/");
}

/**
 * What two people's room hangs on: a care link between patient and psychologist, nothing between people of the team; null when
 * they may have none.
 */
export function bondOf(a: Side, b: Side): { patientId: string; psychologistId: string } | "team" | null {
  if (a.memberId === b.memberId) return null;
  if (a.role !== "patient" && b.role !== "patient") return "team";
  const [patient, other] = a.role === "patient" ? [a, b] : [b, a];
  return other.role === "psychologist" ? { patientId: patient.memberId, psychologistId: other.memberId } : null;
}

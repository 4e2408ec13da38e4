import type { Appointment } from "../appointment";
import type { Need, NeedKind } from "./needs.policy";

/** Somebody she does not care for any more. */
const unnamed = "Paciente anterior";

/** What sessions ask of the psychologist: a request her yes or no, one that is over a word on how it went. */
export function needsOfSessions(kind: Extract<NeedKind, "request" | "unclosed">, sessions: readonly Appointment[]): Need[] {
  return sessions.flatMap((session): Need[] => {
    const [first, ...others] = session.patients.filter(({ leftAt }) => leftAt === null);
    if (!first) return [];
    return [
      {
        kind,
        patient: { id: first.patientId, name: first.name ?? unnamed, avatarFileId: first.avatarFileId },
        others: others.map(({ name }) => name ?? unnamed),
        since: session.startAt,
        subjectId: session.id,
        version: session.version,
      },
    ];
  });
}

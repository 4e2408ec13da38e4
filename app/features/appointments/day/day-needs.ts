import type { AttentionKind } from "~/features/tenancy/care-link/attention";
import type { Appointment } from "../appointment";
import type { Need, NeedKind, NeedPatient } from "./needs.policy";

/** Somebody she does not care for any more. */
const unnamed = "Paciente anterior";

/** What sessions ask of the psychologist: a request her yes or no, one that is over a word on how it went. */
export function needsOfSessions(
  kind: Extract<NeedKind, "request" | "unclosed">,
  sessions: readonly Appointment[],
): Need[] {
  return sessions.flatMap((session): Need[] => {
    const [first, ...others] = session.patients.filter(({ leftAt }) => leftAt === null);
    if (!first) return [];
    const { patientId: id, name, avatarFileId, cycle } = first;
    return [
      {
        kind,
        patient: { id, name: name ?? unnamed, avatarFileId, cycle, isFormer: name === null },
        others: others.map((other) => other.name ?? unnamed),
        since: session.startAt,
        subjectId: session.id,
      },
    ];
  });
}

type Call = { id: string; patient: { id: string; name: string }; status: string; raisedAt: number };

/** Calls for help that are not over. */
export function needsOfCalls(calls: readonly Call[]): Need[] {
  return calls.map(({ id, patient, status, raisedAt }) => ({
    kind: status === "acknowledged" ? "open_alert" : "unanswered_alert",
    patient: { ...patient, avatarFileId: null },
    since: raisedAt,
    subjectId: id,
  }));
}

type Wait = { appointmentId: string; since: number; patient: NeedPatient };

/** Who is at the door of an online session. */
export function needsOfDoors(waits: readonly Wait[]): Need[] {
  return waits.map(({ appointmentId: subjectId, since, patient }) => ({ kind: "at_door", patient, since, subjectId }));
}

type Room = {
  roomId: string;
  unread: number;
  last: { excerpt: string; at: number; isPatients: boolean } | null;
  patient: NeedPatient;
};

/** Messages that are not read. */
export function needsOfRooms(rooms: readonly Room[]): Need[] {
  return rooms.map(({ roomId, unread, last, patient }) => ({
    kind: "message",
    patient,
    since: last?.at ?? 0,
    subjectId: roomId,
    count: unread,
    ...(last?.isPatients && last.excerpt ? { words: last.excerpt } : {}),
  }));
}

type Shared = {
  entryId: string;
  title: string;
  occurredAt: number;
  unread: number;
  orMore: boolean;
  patient: NeedPatient;
};

/** What was shared and is not opened. */
export function needsOfEntries(shared: readonly Shared[]): Need[] {
  return shared.map(({ entryId, title, occurredAt, unread, orMore, patient }) => ({
    kind: "entry",
    patient,
    since: occurredAt,
    subjectId: entryId,
    count: unread,
    orMore,
    ...(title ? { words: title } : {}),
  }));
}

type Watched = NeedPatient & { attentionKinds: AttentionKind[] };

/** Who may need attention, by fixed rules, in the order of what presses most; who is below every rule is not among them. */
export function needsOfSignals(patients: readonly Watched[]): Need[] {
  return patients.flatMap(({ id, name, avatarFileId, cycle = null, attentionKinds }, n) => {
    if (attentionKinds.length === 0) return [];
    const patient = { id, name, avatarFileId, cycle };
    return [{ kind: "signal" as const, patient, since: n, subjectId: "", reasons: attentionKinds }];
  });
}

/** Who has no next session. `lastContactAt` null: they have not been heard of yet. */
export function needsOfQuiet(patients: readonly (NeedPatient & { lastContactAt: number | null })[]): Need[] {
  return patients.map(({ id, name, avatarFileId, cycle = null, lastContactAt }) => ({
    kind: "no_session",
    patient: { id, name, avatarFileId, cycle },
    since: lastContactAt ?? 0,
    subjectId: "",
  }));
}

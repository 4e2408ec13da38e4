import * as z from "zod";
import { cancelReasons, type Participant } from "../appointment";

const stored = z.array(
  z.object({
    id: z.string(),
    confirmedAt: z.int().optional(),
    leftAt: z.int().optional(),
    leftReason: z.enum(cancelReasons).optional(),
  }),
);

/** Who comes to a session, as it is stored. */
export function participantsIn(json: string): Participant[] {
  return stored.parse(JSON.parse(json)).map(({ id, confirmedAt = null, leftAt = null, leftReason = null }) => {
    return { patientId: id, confirmedAt, leftAt, leftReason };
  });
}

/** Who comes to a session, to be stored. */
export function storedParticipants(patients: readonly Participant[]): string {
  return JSON.stringify(
    patients.map(({ patientId, confirmedAt, leftAt, leftReason }) => ({
      id: patientId,
      ...(confirmedAt === null ? {} : { confirmedAt }),
      ...(leftAt === null ? {} : { leftAt }),
      ...(leftReason === null ? {} : { leftReason }),
    })),
  );
}

/** Somebody who has said nothing yet. */
export function expected(patientId: string): Participant {
  return { patientId, confirmedAt: null, leftAt: null, leftReason: null };
}

/** Those who still come. */
export function whoComes(patients: readonly Participant[]): string[] {
  return patients.filter(({ leftAt }) => leftAt === null).map(({ patientId }) => patientId);
}

import { and, eq, sql } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, eraseRows } from "~/features/kernel/personal-rows.server";
import { telehealthWaiver } from "./before/waiver.table";
import { telehealthCall } from "./call/telehealth-call.table";
import { telehealthConsent } from "./consent/telehealth-consent.table";
import { guestField } from "./guest/guest-link.server";
import { telehealthWait } from "./waits/telehealth-wait.table";
import { telehealthGuest } from "./guest/telehealth-guest.table";

/** Sessions to which a patient has come. */
const ownSessions = ({ clinicId, memberId }: PersonPlace) =>
  sql`(select appointment_id from appointment_patient where clinic_id = ${clinicId} and patient_id = ${memberId})`;

/** Of them those that nobody else came to: what is known of the others is theirs, too. */
const ofNobodyElse = (place: PersonPlace) =>
  and(
    eq(telehealthCall.clinicId, place.clinicId),
    sql`${telehealthCall.appointmentId} in ${ownSessions(place)}`,
    sql`not exists (select 1 from appointment_patient p where p.clinic_id = ${place.clinicId} and p.appointment_id = ${telehealthCall.appointmentId} and p.patient_id <> ${place.memberId})`,
  );

/** Online sessions: what was agreed to, how long they were, and who was invited. Nothing that was said in them is held anywhere. */
export const telehealthData: PersonalData = {
  feature: "telehealth",
  operation: {
    what: "Sessões por vídeo",
    why: "Atender a distância (Lei 14.510/2022)",
    of: "Pacientes, convidados e equipe",
  },
  stores: [
    {
      kind: "object",
      name: "RoomSignal",
      nobody: "who is in a session's room while it is open, as ids; half an hour after it closes nothing is left",
    },
    clinicTable(telehealthConsent, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(telehealthConsent.clinicId, clinicId), eq(telehealthConsent.patientId, memberId)),
      by: [telehealthConsent.appointmentId],
      show: ({ appointmentId: sessionId, answer, words, saidAt }) => ({ sessionId, answer, words, saidAt }),
      retain: record,
    }),
    clinicTable(telehealthWaiver, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(telehealthWaiver.clinicId, clinicId), eq(telehealthWaiver.patientId, memberId)),
      by: [telehealthWaiver.appointmentId],
      show: ({ appointmentId: sessionId, kinds, waivedAt }) => ({ sessionId, letInWithout: kinds, waivedAt }),
      retain: record,
    }),
    clinicTable(telehealthWait, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(telehealthWait.clinicId, clinicId), eq(telehealthWait.patientId, memberId)),
      by: [telehealthWait.appointmentId],
      show: ({ appointmentId: sessionId, since }) => ({ sessionId, waitsSince: since }),
    }),
    clinicTable(telehealthGuest, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(telehealthGuest.clinicId, clinicId), eq(telehealthGuest.patientId, memberId)),
      by: [telehealthGuest.appointmentId],
      show: async ({ id, appointmentId: sessionId, kind, nameSealed, invitedAt }, place) => {
        const vault = await readingVault(place, place.memberId);
        const name = await orUnreadable(vault.open(guestField(id), nameSealed), unreadableText);
        return { sessionId, kind, name, invitedAt };
      },
      retain: record,
    }),
    clinicTable(telehealthCall, {
      whose: "patient",
      of: (place) =>
        and(eq(telehealthCall.clinicId, place.clinicId), sql`${telehealthCall.appointmentId} in ${ownSessions(place)}`),
      by: [telehealthCall.appointmentId],
      show: ({ appointmentId: sessionId, startedAt, endedAt, spokenMs, failedAt, failedBy }) => {
        return { sessionId, startedAt, endedAt, spokenMs, failedAt, failedBy };
      },
      erase: async (place) => place.isKept || eraseRows(place, telehealthCall, ofNobodyElse(place)),
      retain: record,
    }),
  ],
};

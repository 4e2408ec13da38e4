import { and, eq } from "drizzle-orm";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, eraseRows, named } from "~/features/kernel/personal-rows.server";
import { availability } from "./availability/availability.table";
import { appointment } from "./booking/appointment.table";
import { appointmentPatient } from "./booking/appointment-patient.table";
import { busySpan } from "./booking/busy-span.table";
import { eraseSessions, newestSession, notesTold, sessionsTold } from "./sessions/own-sessions.server";
import { calendarFeed } from "./calendar/calendar-feed.table";
import { appointmentSeries } from "./series/appointment-series.table";
import { waitingForSlot } from "./waiting/waiting-for-slot.table";

const ofRecord = { whose: "patient", erase: eraseSessions, retain: record } as const;

/** When people meet: that a session was, when and with whom, is part of the record. */
export const appointmentsData: PersonalData = {
  feature: "appointments",
  operation: { what: "Agenda e sessões", why: "Marcar, mudar e lembrar sessões", of: "Pacientes e equipe" },
  goes: [
    {
      who: "team",
      words: "Horários de atendimento, endereço da agenda, grupos de conversa e listas guardadas",
      also: ["chat", "tenancy", "reports"],
    },
  ],
  stores: [
    { ...named(appointmentPatient), inPlace: { ...ofRecord, export: notesTold } },
    { ...named(appointmentSeries), inPlace: { ...ofRecord, export: "rules, whose sessions are told one by one" } },
    {
      ...named(appointment),
      inPlace: { ...ofRecord, export: sessionsTold, retain: { ...record, newest: newestSession } },
    },
    {
      ...named(busySpan),
      inPlace: {
        whose: "member",
        export: "times of the sessions that are told",
        erase: (place) =>
          eraseRows(place, busySpan, and(eq(busySpan.clinicId, place.clinicId), eq(busySpan.memberId, place.memberId))),
        retain: null,
      },
    },
    clinicTable(waitingForSlot, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(waitingForSlot.clinicId, clinicId), eq(waitingForSlot.patientId, memberId)),
      by: [waitingForSlot.id],
      show: ({ id, psychologistId, fromDay, untilDay, periods, joinedAt, expiresAt }) => {
        return { id, psychologistId, fromDay, untilDay, periods, joinedAt, expiresAt };
      },
    }),
    clinicTable(calendarFeed, {
      whose: "member",
      of: ({ clinicId, memberId }) =>
        and(eq(calendarFeed.clinicId, clinicId), eq(calendarFeed.psychologistId, memberId)),
      by: [calendarFeed.psychologistId],
      show: ({ createdAt }) => ({ createdAt }),
    }),
    clinicTable(availability, {
      whose: "member",
      of: ({ clinicId, memberId }) =>
        and(eq(availability.clinicId, clinicId), eq(availability.psychologistId, memberId)),
      by: [availability.psychologistId],
      show: ({ rules, exceptions, settings, updatedAt }) => ({ rules, exceptions, settings, updatedAt }),
    }),
  ],
};

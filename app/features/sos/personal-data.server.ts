import { and, eq, or } from "drizzle-orm";
import {
  record,
  type Holding,
  type PersonAccount,
  type PersonalData,
  type PersonPlace,
} from "~/features/kernel/personal-data";
import { clinicTable, named, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { askBoard } from "./board/ask-board.server";
import { alertsTold, eraseAlerts, hasOpenCall, linesTold, newestAlert } from "./board/own-alerts.server";
import { sosAlert } from "./board/sos-alert.table";
import { sosEvent } from "./board/sos-event.table";
import { contactsTold, eraseContacts, forgetLines, linesOfContacts } from "./contacts/own-contacts.server";
import { emergencyContact } from "./contacts/emergency-contact.table";
import { firstStepAway } from "./first-steps/first-step.table";
import { sosCover, sosPolicy } from "./ladder/sos-setting.table";
import { sosMonth } from "./responder/sos-month.table";

const asPatient = ({ memberId: id }: PersonPlace) => ({ id, role: "patient" as const });

/** Nobody is erased while they call for help. */
async function liveCall(_: PersonAccount, places: readonly PersonPlace[]): Promise<string | null> {
  for (const place of places.filter(({ role }) => role === "patient")) {
    if (await hasOpenCall(place)) return "live_call";
    const live = await askBoard(place, place.clinicId, (board, call) => board.live(call, asPatient(place)));
    if (live.length > 0) return "live_call";
  }
  return null;
}

const board: Holding<PersonPlace> = {
  whose: "patient",
  async *export(place) {
    if (place.role !== "patient") return;
    const live = await askBoard(place, place.clinicId, (face, call) => face.live(call, asPatient(place)));
    for (const { id } of live) {
      const alert = await askBoard(place, place.clinicId, (face, call) => face.read(call, id, asPatient(place)));
      if (alert) yield { ...alert };
    }
  },
  erase: async (place) =>
    place.role !== "patient" ||
    askBoard(place, place.clinicId, (face, call) => face.forgetPatient(call, place.memberId)),
  retain: {
    law: "LGPD art. 11 II e (who was called, by their ids and names)",
    term: "30 days after an alert is over",
    ends: "by the object's own alarm",
  },
};

const contactLine: Holding<PersonPlace> = {
  whose: "patient",
  export: linesOfContacts,
  erase: forgetLines,
  retain: {
    law: "LGPD art. 18 §2 (the receiver's own objection), art. 7 IX",
    term: "what was sent: 30 days; that nobody may write: until its receiver says otherwise",
    ends: "by the object's own alarm, and by its receiver",
  },
};

/** Calls for help, and whom to call. */
export const sosData: PersonalData = {
  feature: "sos",
  operation: {
    what: "Pedidos de ajuda",
    why: "Chamar quem pode ajudar em uma crise",
    of: "Pacientes, contatos de emergência e equipe",
    with: "Resend, Twilio, o serviço de avisos do navegador",
  },
  goes: [
    { who: "patient", words: "Contatos de emergência, e o que você perguntou sobre acessos", also: ["disclosure"] },
  ],
  waitsFor: liveCall,
  stores: [
    { kind: "object", name: "ContactLine", inPlace: contactLine },
    {
      ...named(emergencyContact),
      inPlace: { whose: "patient", export: contactsTold, erase: eraseContacts, retain: null },
    },
    { kind: "object", name: "SosBoard", inPlace: board },
    { ...named(sosEvent), inPlace: { whose: "patient", export: linesTold, erase: eraseAlerts, retain: record } },
    {
      ...named(sosAlert),
      inPlace: {
        whose: "patient",
        export: alertsTold,
        erase: eraseAlerts,
        retain: { ...record, newest: newestAlert },
      },
    },
    clinicTable(firstStepAway, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(firstStepAway.clinicId, clinicId), eq(firstStepAway.memberId, memberId)),
      by: [firstStepAway.step],
      show: ({ step, awayAt }) => ({ step, awayAt }),
    }),
    clinicTable(sosCover, {
      whose: "member",
      of: ({ clinicId, memberId }) =>
        and(
          eq(sosCover.clinicId, clinicId),
          or(eq(sosCover.psychologistId, memberId), eq(sosCover.substituteId, memberId)),
        ),
      by: [sosCover.psychologistId],
      show: ({ psychologistId, updatedAt }, { memberId }) => {
        return { as: psychologistId === memberId ? "psychologist" : "substitute", updatedAt };
      },
    }),
    tableOfNobody(
      sosPolicy,
      "a clinic's ladder; the id of who last changed it is the clinic's to know while it stands",
    ),
    tableOfNobody(sosMonth, "sums of a month"),
    { kind: "object", name: "SosAuditor", nobody: "ids of clinics with live alerts" },
  ],
};

import { and, eq, lt, or, sql, type Column, type SQL } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { expiringRows, isNotHeld } from "~/features/kernel/personal-expiry.server";
import { incident, incidentListing, incidentNote, incidentPerson } from "./incident/incident.directory.table";
import { clinicTable, directoryTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { days } from "~/lib/duration";
import { eraseOwnExports } from "./copy/remove-export.server";
import { countStanding } from "./hold/hold.repo.server";
import { legalHold } from "./hold/legal-hold.directory.table";
import { requestField } from "./requests/request-seal";
import { rightsRequest } from "./requests/rights-request.table";
import { retentionLine, retentionReport } from "./retention/retention.directory.table";
import { personExport } from "./copy/person-export.table";

const fiveYears = days(5 * 365.25);
const registerOfIncidents = {
  law: "LGPD art. 48, Resolução CD/ANPD 15/2024 art. 10 (register of incidents)",
  term: "5 years after it was closed",
};

/** What is written down of an incident is one thing: it stays while one of those it touched is held. */
const touchesNobodyHeld = (id: Column) => (held: SQL) =>
  sql`${id} not in (select touched.incident_id from ${incidentPerson} as touched where touched.member_id in ${held})`;

/** Rows of incidents that were closed long ago; before the incidents themselves. */
function ofClosed(table: typeof incidentListing | typeof incidentNote | typeof incidentPerson) {
  return expiringRows(table, {
    keptFor: fiveYears,
    older: (before) =>
      sql`${table.incidentId} in (select ${incident.id} from ${incident} where ${incident.closedAt} < ${before})`,
    clinic: null,
    notOf: touchesNobodyHeld(table.incidentId),
  });
}

const requestsOf = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(rightsRequest.clinicId, clinicId), eq(rightsRequest.memberId, memberId));

/** Of a request by right that it was made and answered stays; what was written goes. */
async function forgetWords(place: PersonPlace): Promise<boolean> {
  await place.db.update(rightsRequest).set({ wordsSealed: null, answerSealed: null }).where(requestsOf(place));
  return true;
}

/** Copies of their data that people have asked for (for a day, their bytes sealed in the files store), and what they asked for by right. */
export const privacyData: PersonalData = {
  feature: "privacy",
  operation: {
    what: "Direitos sobre os dados",
    why: "Cópias, pedidos, exclusão e guarda",
    of: "Pacientes e equipe",
    with: "Twilio, para provar o número de quem não tem conta",
  },
  goes: [{ who: "all", words: "Cópias dos seus dados que você pediu, e o que escreveu em pedidos" }],
  // Nothing is erased of who is held.
  waitsFor: async ({ db, accountId }) => ((await countStanding(db, accountId)) > 0 ? "legal_hold" : null),
  stores: [
    directoryTable(legalHold, {
      whose: "account",
      of: ({ accountId }) => eq(legalHold.accountId, accountId),
      by: [legalHold.id],
      show: ({ cause, reason, placedAt, reviewAt, liftedAt, liftReason }) => {
        return { cause, reason, placedAt, reviewAt, liftedAt, liftReason };
      },
    }),
    directoryTable(incidentNote, {
      whose: "account",
      of: ({ accountId }) => eq(incidentNote.by, accountId),
      by: [incidentNote.incidentId, incidentNote.number],
      show: ({ incidentId, kind, notedAt }) => ({ incidentId, kind, notedAt }),
      erase: null,
      retain: { ...registerOfIncidents, ends: ofClosed(incidentNote) },
    }),
    directoryTable(incidentListing, {
      whose: "account",
      of: ({ accountId }) => or(eq(incidentListing.by, accountId), eq(incidentListing.leftBy, accountId)),
      by: [incidentListing.incidentId, incidentListing.number],
      show: ({ incidentId, number, listedAt, leftAt }) => ({ incidentId, number, listedAt, leftAt }),
      erase: null,
      retain: { ...registerOfIncidents, ends: ofClosed(incidentListing) },
    }),
    directoryTable(incidentPerson, {
      whose: "account",
      of: ({ memberIds }) => isAmong(incidentPerson.memberId, memberIds),
      by: [incidentPerson.incidentId, incidentPerson.clinicId, incidentPerson.memberId],
      show: ({ incidentId, clinicId, toldAt, correctedAt }) => ({ incidentId, clinicId, toldAt, correctedAt }),
      erase: null,
      retain: { ...registerOfIncidents, ends: ofClosed(incidentPerson) },
    }),
    directoryTable(incident, {
      whose: "account",
      of: ({ accountId }) => eq(incident.openedBy, accountId),
      by: [incident.id],
      show: ({ id, knownAt, openedAt, closedAt }) => ({ id, knownAt, openedAt, closedAt }),
      erase: null,
      retain: {
        ...registerOfIncidents,
        ends: expiringRows(incident, {
          keptFor: fiveYears,
          older: (before) => lt(incident.closedAt, before),
          clinic: incident.clinicId,
          notOf: touchesNobodyHeld(incident.id),
        }),
      },
    }),
    tableOfNobody(retentionReport, "what has served its time, in sums, and who of the platform decided on it"),
    tableOfNobody(retentionLine, "how many things of a rule have served their time in a clinic"),
    clinicTable(personExport, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(personExport.clinicId, clinicId), eq(personExport.memberId, memberId)),
      by: [personExport.id],
      show: ({ id, state, createdAt, readyAt }) => ({ id, state, createdAt, readyAt }),
      erase: eraseOwnExports,
    }),
    clinicTable(rightsRequest, {
      whose: "member",
      of: requestsOf,
      by: [rightsRequest.askedAt, rightsRequest.id],
      show: async ({ id, right, state, askedAt, dueAt, settledAt, law, wordsSealed, answerSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const [words, answer] = await Promise.all(
          (
            [
              ["words", wordsSealed],
              ["answer", answerSealed],
            ] as const
          ).map(async ([column, text]) =>
            text === null ? null : orUnreadable(vault.open(requestField(id, column), text), null),
          ),
        );
        return { id, right, state, askedAt, dueAt, settledAt, law, words, answer };
      },
      erase: forgetWords,
      retain: {
        law: "LGPD art. 16 I and art. 37 (proof that a request was answered: ids and codes)",
        term: "5 years",
        ends: expiringRows(rightsRequest, {
          keptFor: days(5 * 365.25),
          older: (before) => lt(rightsRequest.settledAt, before),
          clinic: rightsRequest.clinicId,
          notOf: isNotHeld(rightsRequest.memberId),
        }),
      },
    }),
  ],
};

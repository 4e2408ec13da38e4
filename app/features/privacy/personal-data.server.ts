import { and, eq, lt, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { expiringRows } from "~/features/kernel/personal-expiry.server";
import { days } from "~/lib/duration";
import { incident, incidentNote, incidentPerson } from "./incident/incident.directory.table";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, directoryTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { eraseOwnExports } from "./copy/remove-export.server";
import { countStanding } from "./hold/hold.repo.server";
import { legalHold } from "./hold/legal-hold.directory.table";
import { retentionLine, retentionReport } from "./retention/retention.directory.table";
import { personExport } from "./copy/person-export.table";

const fiveYears = days(5 * 365.25);
const registerOfIncidents = {
  law: "LGPD art. 48, Resolução CD/ANPD 15/2024 art. 10 (register of incidents)",
  term: "5 years after it was closed",
};

/** Rows of incidents that were closed long ago; before the incidents themselves. */
function ofClosed(table: typeof incidentNote | typeof incidentPerson) {
  return expiringRows(table, {
    keptFor: fiveYears,
    older: (before) =>
      sql`${table.incidentId} in (select ${incident.id} from ${incident} where ${incident.closedAt} < ${before})`,
    clinic: null,
  });
}

/** Copies of their data that people have asked for: for a day, their bytes sealed in the files store. */
export const privacyData: PersonalData = {
  feature: "privacy",
  // Nothing is erased of who is held.
  waitsFor: async ({ db, accountId }) => ((await countStanding(db, accountId)) > 0 ? "legal_hold" : null),
  stores: [
    directoryTable(legalHold, {
      whose: "account",
      of: ({ accountId }) => eq(legalHold.accountId, accountId),
      by: [legalHold.id],
      show: ({ cause, reason, placedAt, liftedAt, liftReason }) => ({ cause, reason, placedAt, liftedAt, liftReason }),
    }),
    directoryTable(incidentNote, {
      whose: "account",
      of: ({ accountId }) => eq(incidentNote.by, accountId),
      by: [incidentNote.incidentId, incidentNote.number],
      show: ({ incidentId, kind, notedAt }) => ({ incidentId, kind, notedAt }),
      erase: null,
      retain: { ...registerOfIncidents, ends: ofClosed(incidentNote) },
    }),
    directoryTable(incidentPerson, {
      whose: "account",
      of: ({ memberIds }) => isAmong(incidentPerson.memberId, memberIds),
      by: [incidentPerson.incidentId, incidentPerson.clinicId, incidentPerson.memberId],
      show: ({ incidentId, clinicId, toldAt }) => ({ incidentId, clinicId, toldAt }),
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
  ],
};

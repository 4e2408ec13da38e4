import { and, eq } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, directoryTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { eraseOwnExports } from "./copy/remove-export.server";
import { countStanding } from "./hold/hold.repo.server";
import { legalHold } from "./hold/legal-hold.directory.table";
import { retentionLine, retentionReport } from "./retention/retention.directory.table";
import { personExport } from "./copy/person-export.table";

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

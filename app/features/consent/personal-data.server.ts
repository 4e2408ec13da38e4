import { and, eq, sql } from "drizzle-orm";
import { dataKey } from "~/features/kernel/keys/data-key.table";
import type { PersonalData } from "~/features/kernel/personal-data";
import { expiringRows, isNotHeld } from "~/features/kernel/personal-expiry.server";
import { days } from "~/lib/duration";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { consentLine } from "./consent-line.table";

/** What somebody agreed to, and when they did no longer. */
export const consentData: PersonalData = {
  feature: "consent",
  operation: {
    what: "Livro de consentimentos",
    why: "Provar o que cada pessoa autorizou e retirou",
    of: "Pacientes e equipe",
  },
  stores: [
    clinicTable(consentLine, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(consentLine.clinicId, clinicId), eq(consentLine.memberId, memberId)),
      by: [consentLine.purpose, consentLine.subjectId, consentLine.number],
      show: ({ purpose, subjectId, granted, version, digest, place, decidedAt }) => {
        return { purpose, about: subjectId || null, granted, version, digest, place, at: decidedAt };
      },
      erase: null,
      retain: {
        law: "LGPD art. 8 §2 and art. 16 I (proof of consent)",
        term: "5 years after the account ends, or the record that is kept of its person",
        ends: expiringRows(consentLine, {
          keptFor: days(5 * 365.25),
          // A place has ended when its key was destroyed: with the kept record, where there is one.
          older: (before) =>
            sql`(${consentLine.clinicId}, ${consentLine.memberId}) in (select ${dataKey.clinicId}, ${dataKey.ownerId} from ${dataKey} where ${dataKey.destroyedAt} < ${before})`,
          clinic: consentLine.clinicId,
          notOf: isNotHeld(consentLine.memberId),
        }),
      },
    }),
  ],
};

import { and, eq } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { consentLine } from "./consent-line.table";

/** What somebody agreed to, and when they did no longer. */
export const consentData: PersonalData = {
  feature: "consent",
  stores: [
    clinicTable(consentLine, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(consentLine.clinicId, clinicId), eq(consentLine.memberId, memberId)),
      by: [consentLine.purpose, consentLine.subjectId, consentLine.number],
      show: ({ purpose, subjectId, granted, version, digest, place, decidedAt }) => {
        return { purpose, about: subjectId || null, granted, version, digest, place, at: decidedAt };
      },
      erase: null,
      retain: { law: "LGPD art. 8 §2 and art. 16 I (proof of consent)", term: "5 years after the account ends" },
    }),
  ],
};

import { and, eq, lt } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { expiringRows, isNotHeld } from "~/features/kernel/personal-expiry.server";
import { days } from "~/lib/duration";
import { clinicTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { accessDoubt } from "./access-log/access-doubt.table";
import { breakGlass } from "./break-glass/break-glass.table";
import { sealedLetter } from "./sealed-letter/sealed-letter.table";

const kept = {
  law: "LGPD art. 37 and art. 16 I: proof of who was let in, and why",
  term: "5 years, with the audit",
  ends: expiringRows(breakGlass, {
    keptFor: days(5 * 365.25),
    older: (before) => lt(breakGlass.askedAt, before),
    clinic: breakGlass.clinicId,
    notOf: (held) => and(...[breakGlass.patientId, breakGlass.adminId].map((who) => isNotHeld(who)(held))),
  }),
};

/** Who was let see a patient's data exceptionally, and what the patient asked of the clinic about it. */
export const disclosureData: PersonalData = {
  feature: "disclosure",
  operation: {
    what: "Acesso excepcional e dúvidas sobre acessos",
    why: "Controlar e explicar quem abriu o quê",
    of: "Pacientes",
  },
  stores: [
    clinicTable(breakGlass, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(breakGlass.clinicId, clinicId), eq(breakGlass.patientId, memberId)),
      by: [breakGlass.askedAt, breakGlass.id],
      show: ({ reason, askedAt, openedAt, expiresAt, endedAt, reviewedAt, verdict, verdictNote }) => {
        return { reason, askedAt, openedAt, expiresAt, endedAt, reviewedAt, verdict, verdictNote };
      },
      erase: null,
      retain: kept,
    }),
    clinicTable(accessDoubt, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(accessDoubt.clinicId, clinicId), eq(accessDoubt.patientId, memberId)),
      by: [accessDoubt.askedAt, accessDoubt.id],
      show: async ({ id, cause, askedAt, answeredAt, answerSealed, noteSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const open = async (column: string, text: string | null) =>
          text === null ? null : orUnreadable(vault.open({ table: "access_doubt", row: id, column }, text), null);
        const [note, answer] = await Promise.all([open("note", noteSealed), open("answer", answerSealed)]);
        return { cause, note, askedAt, answeredAt, answer };
      },
    }),
    tableOfNobody(sealedLetter, "what a clinic was mailed of its audit each week: sizes, hashes, signatures"),
  ],
};

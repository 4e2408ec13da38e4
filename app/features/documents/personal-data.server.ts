import { and, eq } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { documentCode } from "./issued/document-code.directory.table";
import { documentField, documentWordsIn } from "./issued/document-seal";
import { issuedDocument } from "./issued/issued-document.table";

/** What psychologists issued of a patient: part of the record (Res. CFP 06/2019 art. 15 asks for five years). */
export const documentsData: PersonalData = {
  feature: "documents",
  operation: {
    what: "Documentos psicológicos",
    why: "Declarações, atestados e laudos (Resolução CFP 06/2019)",
    of: "Pacientes",
  },
  stores: [
    clinicTable(issuedDocument, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(issuedDocument.clinicId, clinicId), eq(issuedDocument.patientId, memberId)),
      by: [issuedDocument.createdAt, issuedDocument.id],
      show: async ({ id, kind, number, status, issuedOn, validUntil, deliveredAt, openedAt, wordsSealed }, place) => {
        const told = { kind, number, status, issuedOn, validUntil, deliveredAt, openedAt };
        // What was not given yet is told as what it is: the patient may ask for it (Res. CFP 06/2019 art. 16).
        const vault = await readingVault(place, place.memberId);
        const words = vault.open(documentField(id, "words"), wordsSealed).then(documentWordsIn);
        return { ...told, ...((await orUnreadable(words, null)) ?? { unreadable: unreadableText }) };
      },
      retain: record,
    }),
    tableOfNobody(documentCode, "digests of codes, and ids of documents"),
  ],
};

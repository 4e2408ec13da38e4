import { and, eq } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { agreement } from "./agreement/agreement.table";
import { agreementField, proofIn } from "./agreement/agreement-seal";
import { agreementText } from "./words/agreement-text.table";

/** What the two agreed on: part of the record. The texts stay with it, for they are what was accepted. */
export const agreementsData: PersonalData = {
  feature: "agreements",
  operation: {
    what: "Termos e contratos",
    why: "O que paciente e profissional combinam por escrito",
    of: "Pacientes, responsáveis e equipe",
  },
  stores: [
    clinicTable(agreement, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(agreement.clinicId, clinicId), eq(agreement.patientId, memberId)),
      by: [agreement.sentAt, agreement.id],
      show: async (row, place) => {
        const { id, psychologistId, kind, status, hash, textVersion, sentAt, openedAt, answeredAt } = row;
        const vault = await readingVault(place, place.memberId);
        const open = (column: "proof" | "reply", sealed: string | null) =>
          sealed && vault.open(agreementField(id, column), sealed);
        const proof = open("proof", row.proofSealed);
        const reply = open("reply", row.replySealed);
        const told = { kind, status, textVersion, hash, sentAt, openedAt, answeredAt };
        return {
          ...{ ...told, psychologist: await memberNames(place)(psychologistId) },
          proof: proof && (await orUnreadable(proof.then(proofIn), null)),
          reply: reply && (await orUnreadable(reply, unreadableText)),
        };
      },
      retain: record,
    }),
    clinicTable(agreementText, {
      whose: "member",
      of: ({ clinicId, memberId }) =>
        and(eq(agreementText.clinicId, clinicId), eq(agreementText.psychologistId, memberId)),
      by: [agreementText.kind, agreementText.version],
      show: ({ kind, version, words, createdAt }) => ({ kind, version, words, createdAt }),
      erase: null,
      retain: {
        law: record.law,
        term: "as long as the agreements that patients have of it",
        ends: "with the last of them",
      },
    }),
  ],
};

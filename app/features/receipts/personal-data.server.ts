import { and, eq, max } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { aboutField } from "./charges/about-seal";
import { charge } from "./charges/charge.table";
import { pixByMail } from "./by-mail/pix-by-mail.table";
import { openPayer } from "./payer/payer-seal.server";
import { payer } from "./payer/payer.table";
import { payeeField, payeeIn } from "./profile/payee.server";
import { payee } from "./profile/payee.table";
import { receiptField, receiptWordsIn } from "./receipt/receipt-seal.server";
import { receipt } from "./receipt/receipt.table";

/** Five years by the law of taxes; what is charged for is care, so it stays with the record, which is longer. */
const fiscal = {
  ...record,
  law: `CTN arts. 173, 174 and 195 (five years); with the record: ${record.law}`,
  term: "with the record: 20 years of its last entry, never less than five years",
} as const;

const unreadable = { unreadable: unreadableText };

/** When (ms) the newest of a patient's charges was written. */
async function newestCharge({ db, clinicId, memberId }: PersonPlace): Promise<number | null> {
  const own = and(eq(charge.clinicId, clinicId), eq(charge.patientId, memberId));
  const row = await db
    .select({ at: max(charge.createdAt).as("newest_at") })
    .from(charge)
    .where(own)
    .get();
  return row?.at ?? null;
}

/** What was owed and paid between a psychologist and a patient, and the receipts of it. */
export const receiptsData: PersonalData = {
  feature: "receipts",
  operation: {
    what: "Cobranças e recibos das sessões",
    why: "Contas do profissional e Receita Saúde",
    of: "Pacientes, quem paga e equipe",
    with: "Resend, quando a pessoa liga o Pix no lembrete",
  },
  goes: [{ who: "team", words: "Seus dados de recebimento, como a chave Pix", also: ["billing"] }],
  stores: [
    clinicTable(receipt, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(receipt.clinicId, clinicId), eq(receipt.patientId, memberId)),
      by: [receipt.createdAt, receipt.id],
      show: async ({ id, number, amountCents, issuedOn, cancelledAt, wordsSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const words = await orUnreadable(vault.open(receiptField(id), wordsSealed).then(receiptWordsIn), null);
        return { number, amountCents, issuedOn, cancelledAt, ...(words ?? unreadable) };
      },
      retain: fiscal,
    }),
    clinicTable(charge, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(charge.clinicId, clinicId), eq(charge.patientId, memberId)),
      by: [charge.day, charge.id],
      show: async ({ id, psychologistId, kind, status, day, amountCents, paidOn, method, aboutSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const about = aboutSealed && (await orUnreadable(vault.open(aboutField(id), aboutSealed), unreadableText));
        const psychologist = await memberNames(place)(psychologistId);
        return { day, kind, status, amountCents, paidOn, method, psychologist, ...(about ? { about } : {}) };
      },
      retain: { ...fiscal, newest: newestCharge },
    }),
    clinicTable(payer, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(payer.clinicId, clinicId), eq(payer.patientId, memberId)),
      by: [payer.psychologistId],
      show: async (row, place) => {
        const vault = await readingVault(place, place.memberId);
        const psychologist = await memberNames(place)(row.psychologistId);
        return { psychologist, ...((await orUnreadable(openPayer(vault, row), null)) ?? unreadable) };
      },
      retain: fiscal,
    }),
    clinicTable(pixByMail, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(pixByMail.clinicId, clinicId), eq(pixByMail.patientId, memberId)),
      by: [pixByMail.patientId],
      show: ({ wantedAt }) => ({ pixCodeByEmailSince: wantedAt }),
    }),
    clinicTable(payee, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(payee.clinicId, clinicId), eq(payee.psychologistId, memberId)),
      by: [payee.psychologistId],
      show: async ({ wordsSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const words = vault.open(payeeField(place.memberId), wordsSealed).then(payeeIn);
        return (await orUnreadable(words, null)) ?? unreadable;
      },
    }),
  ],
};

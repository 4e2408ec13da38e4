import { documentField } from "~/features/documents/issued/document-seal";
import { issuedDocument } from "~/features/documents/issued/issued-document.table";
import { agreement } from "~/features/agreements/agreement/agreement.table";
import { agreementField } from "~/features/agreements/agreement/agreement-seal";
import { aboutField } from "~/features/receipts/charges/about-seal";
import { charge } from "~/features/receipts/charges/charge.table";
import { sealPayer } from "~/features/receipts/payer/payer-seal.server";
import { payer } from "~/features/receipts/payer/payer.table";
import { pixByMail } from "~/features/receipts/by-mail/pix-by-mail.table";
import { receiptField } from "~/features/receipts/receipt/receipt-seal.server";
import { receipt } from "~/features/receipts/receipt/receipt.table";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Person, World } from "./world";

/** What was paid for a patient's care, who paid, the receipt of it, and what was agreed on before. */
export async function paidFor(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  word: string,
) {
  const { db } = ctx;
  const [now, psychologistId] = [clock.now, "mem_cared"];
  const pair = { clinicId, patientId, psychologistId };
  const [chargeId, receiptId, agreementId] = [`chg_${patientId}`, `rcp_${patientId}`, `agr_${patientId}`];
  const vault = await openVault(ctx, clinicId, patientId);
  const documentId = `doc_${patientId}`;
  const document = {
    ...{ patientName: "x", authorName: "x", crp: "06/1", isCrpVerified: true, requester: "x", parts: [] },
    ...{ purpose: `${word} finalidade`, fact: null, fromDay: null, toDay: null, hours: null, daysAway: null },
  };
  const who = { payerName: `${word} quem paga`, payerCpf: null, beneficiaryName: "x", beneficiaryCpf: null };
  const words = {
    ...{ payerName: `${word} recibo`, payerCpf: "1", beneficiaryName: "x", beneficiaryCpf: "1", payeeName: "x" },
    ...{
      payeeCpf: "1",
      crp: "06/1",
      isCrpVerified: true,
      city: "x",
      kind: "other",
      about: null,
      day: "2026-03-02",
      paidOn: "2026-03-02",
    },
    method: "pix",
  };
  await db.batch([
    db.insert(payer).values({ ...pair, wordsSealed: await sealPayer(vault, pair, who), version: 1, updatedAt: now }),
    db.insert(pixByMail).values({ clinicId, patientId, wantedAt: now }),
    db.insert(charge).values({
      ...{
        ...pair,
        id: chargeId,
        kind: "other",
        status: "paid",
        day: "2026-03-02",
        amountCents: 100,
        isByHand: true,
      },
      ...{ aboutSealed: await vault.seal(aboutField(chargeId), `${word} serviço`), version: 1 },
      ...{ createdAt: now, updatedAt: now },
    }),
    db.insert(receipt).values({
      ...{ ...pair, id: receiptId, chargeId, amountCents: 100, issuedOn: "2026-03-02", createdAt: now },
      wordsSealed: await vault.seal(receiptField(receiptId), JSON.stringify(words)),
      number: Number.parseInt(patientId.slice(-6), 36),
    }),
    db.insert(issuedDocument).values({
      ...pair,
      id: documentId,
      kind: "relatorio",
      number: Number.parseInt(patientId.slice(-6), 36),
      status: "issued",
      issuedOn: "2026-03-02",
      createdAt: now,
      version: 1,
      wordsSealed: await vault.seal(documentField(documentId, "words"), JSON.stringify(document)),
      codeSealed: await vault.seal(documentField(documentId, "code"), "x"),
    }),
    db.insert(agreement).values({
      ...{ ...pair, id: agreementId, kind: "contract", textVersion: 1, hash: "x", status: "declined", version: 1 },
      ...{ isRequired: false, sentAt: now, answeredAt: now },
      replySealed: await vault.seal(agreementField(agreementId, "reply"), `${word} porém`),
    }),
  ]);
}

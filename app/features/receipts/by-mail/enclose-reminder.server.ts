import { moneyWords } from "~/features/appointments/availability/money";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import type { Enclose, Enclosure } from "~/features/notifications/delivery/enclosure";
import { selectCharge, type ChargeRow } from "../charges/charge.repo.server";
import { pixTextOf } from "../pix/pix-text";
import { fetchPayee } from "../profile/payee.server";
import { selectPixByMail } from "./pix-by-mail.repo.server";

/** Sum and code for who asked for them, where the psychologist takes Pix. A key that does not open does not keep the reminder back. */
async function codeOf(ctx: ClinicCtx<SystemActor>, row: ChargeRow): Promise<Enclosure> {
  const text = pixTextOf(await orUnreadable(fetchPayee(ctx, row, row.psychologistId), null), row);
  if (text === null) return {};
  const how = "Para pagar por Pix, copie o código e cole no aplicativo do seu banco, em “Pix copia e cola”.";
  return {
    toCopy: { before: `Valor: ${moneyWords(row.amountCents)}. ${how}`, text },
    after: [
      {
        text: "Você pediu o código Pix nestes e-mails. Para receber sem ele, é só desligar:",
        path: "/dashboard/receipts",
      },
    ],
  };
}

/**
 * A reminder leads straight to the page with the Pix code. The code itself names who is paid, so it stays inside, unless the patient wants
 * it in the letter. It is dropped when the money has come meanwhile, or nothing is owed any more.
 */
export const encloseReminder: Enclose = async (ctx, { clinicId, memberId, subjectId }) => {
  const [[row], [wish]] = await ctx.db.batch([
    selectCharge(ctx.db, { clinicId }, subjectId),
    selectPixByMail(ctx.db, { clinicId }, memberId),
  ]);
  if (!row || row.patientId !== memberId || row.status !== "open") return null;
  const action = { label: "Ver e pagar", path: `/dashboard/receipts/charges/${subjectId}` };
  return { action, ...(wish ? await codeOf(ctx, row) : {}) };
};

import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { kindWords, methodWords, statusWords } from "../charge-words";
import { shownCharge } from "../charges/charge.repo.server";
import { selectStandingReceipts } from "../receipt/receipt.repo.server";
import { csvCents, csvDay, csvText } from "~/lib/text/csv";
import { selectMonth, type DayPlace } from "./month.repo.server";
import type { ListedCharge, MonthShow } from "./month";

const pageSize = 500;
/** Lines at most: ten times what anybody leads in a month. */
const mostLines = 5000;

const head = ["Dia", "Pessoa", "O quê", "Valor", "Situação", "Pago em", "Como", "Recibo"];

function lineOf(one: ListedCharge, receipt: number | undefined): string[] {
  return [
    csvDay(one.day),
    one.patientName,
    kindWords[one.kind],
    csvCents(one.amountCents),
    statusWords[one.status],
    one.paidOn === null ? "" : csvDay(one.paidOn),
    one.method === null ? "" : methodWords[one.method],
    receipt === undefined ? "" : String(receipt),
  ];
}

/** A month of a psychologist's as a table for a spreadsheet; nothing of what was talked about stands in it. */
export async function monthCsv(ctx: PsychologistCtx, asked: { month: string; show: MonthShow }): Promise<string> {
  requireRole(ctx.actor, "psychologist");
  const of = { clinicId: ctx.actor.clinicId, psychologistId: ctx.actor.memberId, month: asked.month };
  const lines: string[][] = [head];
  for (let after: DayPlace | null = null; lines.length < mostLines;) {
    const rows = await selectMonth(ctx.db, of, { show: asked.show, after, limit: pageSize });
    const ids = rows.map(({ row }) => row.id);
    const receipts = new Map(
      (await selectStandingReceipts(ctx.db, ctx.actor, ids)).map(({ chargeId, number }) => [chargeId, number]),
    );
    for (const { row, ...who } of rows) lines.push(lineOf({ ...shownCharge(row), ...who }, receipts.get(row.id)));
    const last = rows.at(-1)?.row;
    if (!last || rows.length < pageSize) break;
    after = { day: asked.show === "received" ? (last.paidOn ?? last.day) : last.day, id: last.id };
  }
  return csvText(lines);
}

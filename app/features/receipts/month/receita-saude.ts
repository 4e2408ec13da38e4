import { csvCents, csvDay } from "~/lib/text/csv";

/** Lines that one file takes at most. */
export const mostLinesAFile = 1000;

/** A payment as Receita Saúde is told of it. CPF in digits, days YYYY-MM-DD. */
export type Declared = {
  paidOn: string;
  amountCents: number;
  payerCpf: string;
  beneficiaryCpf: string;
  payeeCpf: string;
  crp: string;
};

/** "Trabalho não assalariado" in the plan of accounts of Carnê-Leão Web, and the occupation "psicólogo" in its table. */
const income = "R01.001.001";
const occupation = "255";

/**
 * One line of the file that Carnê-Leão Web takes in, sixteen fields: day, income, occupation, sum, deduction, history, received from
 * (PF: a person), CPF of who pays, CPF of who is cared for, "CPF not said", CNPJ, IRRF said, IRRF, "S" for a receipt of Receita Saúde,
 * CPF of the professional, registration. Fields 1–11 are those of the model that Receita Federal publishes; 14–16 came with
 * Receita Saúde and are known to us from others who write such files (ADR). The history says nothing of care.
 */
export function receitaSaudeLine(one: Declared): string {
  return [
    ...[csvDay(one.paidOn), income, occupation, csvCents(one.amountCents), "", "Atendimento", "PF"],
    ...[one.payerCpf, one.beneficiaryCpf, "", "", "", "", "S", one.payeeCpf, one.crp],
  ].join(";");
}

/** The file: no heading, no mark of UTF-8, plain letters only, lines end in CRLF. @throws RangeError above a thousand lines */
export function receitaSaudeFile(lines: readonly Declared[]): string {
  if (lines.length > mostLinesAFile) throw new RangeError("too many lines for one file");
  return lines.map((one) => `${receitaSaudeLine(one)}\r\n`).join("");
}

import { moneyWords } from "~/features/appointments/availability/money";
import { crpWords } from "~/features/identity/account/crp";
import { formatCpf } from "~/lib/text/cpf";
import { moneyInWords } from "~/lib/text/money-in-words";
import { methodWords } from "../charge-words";
import type { Receipt } from "../receipt/receipt";
import { longDay } from "./money-words";

/** What was paid for, on paper: the service and its day, nothing of care. */
function forWhat({ kind, about, day }: Receipt): string {
  if (kind === "other") return about ?? "serviço prestado";
  if (kind === "session") return `atendimento psicológico de ${longDay(day)}`;
  return kind === "missed"
    ? `horário reservado e não utilizado em ${longDay(day)}`
    : `horário reservado para ${longDay(day)}, cancelado fora do prazo combinado`;
}

/** A receipt on paper: black on white in any theme, half an A4. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const { number, amountCents, payerName, payerCpf, beneficiaryName, beneficiaryCpf, payeeName, payeeCpf } = receipt;
  const { crp, city, issuedOn, paidOn, method, cancelledAt } = receipt;
  const isOther = payerCpf !== beneficiaryCpf;
  return (
    <article aria-label={`Recibo nº ${number}`} className="report min-h-0 max-w-reading border border-line p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line-strong pb-3">
        <h2 className="text-xl">Recibo nº {number}</h2>
        <p className="text-xl font-semibold whitespace-nowrap tabular-nums">{moneyWords(amountCents)}</p>
      </header>
      {cancelledAt !== null && (
        <p className="mt-3 border border-line-strong px-3 py-1.5 font-semibold">Cancelado: este recibo não vale.</p>
      )}
      <p className="mt-5 wrap-anywhere">
        Recebi de <strong>{payerName}</strong>, CPF {formatCpf(payerCpf)}, a quantia de{" "}
        <strong>
          {moneyWords(amountCents)} ({moneyInWords(amountCents)})
        </strong>
        , referente a {forWhat(receipt)}
        {isOther && (
          <>
            , prestado a <strong>{beneficiaryName}</strong>, CPF {formatCpf(beneficiaryCpf)}
          </>
        )}
        .
      </p>
      <p className="mt-3">
        Pagamento em {longDay(paidOn)}: {methodWords[method].split(",")[0]}.
      </p>
      <p className="mt-8">
        {city}, {longDay(issuedOn)}.
      </p>
      <div className="mt-10 max-w-form border-t border-line-strong pt-2">
        <p className="font-semibold wrap-anywhere">{payeeName}</p>
        <p>Psicologia · {crpWords({ number: crp, isVerified: receipt.isCrpVerified })}</p>
        <p>CPF {formatCpf(payeeCpf)}</p>
      </div>
    </article>
  );
}

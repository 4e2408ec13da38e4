import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import type { ChargeDetail } from "../charges/read-charge.server";
import { Act } from "./charge-acts";

const line = "link inline-flex min-h-11 items-center dense:min-h-8";

/** The receipt of a payment: to issue, to see, to cancel; or what is missing for it. */
export function ReceiptPart({ charge }: { charge: ChargeDetail }) {
  const { status, receipt, payerIsWhole, patientId, declaredAt } = charge;
  if (status !== "paid") return null;
  return (
    <section aria-labelledby="recibo" className="mt-5 border-t border-line pt-3">
      <h3 id="recibo" className="mb-2 font-semibold">
        Recibo
      </h3>
      {receipt ? (
        <>
          <p className="mb-2">
            <Link to={teamPaths.paymentReceipt(receipt.id)} className={line}>
              Recibo nº {receipt.number}
            </Link>
          </p>
          {declaredAt !== null && (
            <p className="mb-2 text-sm text-ink-soft">
              O pagamento já foi num arquivo da Receita Saúde. Se cancelar aqui, cancele lá também, dentro do prazo.
            </p>
          )}
          <Act intent="cancel-receipt" label="Cancelar recibo" variant="danger">
            <input type="hidden" name="receiptId" value={receipt.id} />
          </Act>
        </>
      ) : payerIsWhole ? (
        <Act intent="receipt" label="Emitir recibo" />
      ) : (
        <p>
          Falta o CPF de quem paga.{" "}
          <Link to={`${teamPaths.patientPayments(patientId)}#pagador`} className="link">
            Preencher
          </Link>
        </p>
      )}
    </section>
  );
}

import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";

/** The last step before Stripe's own page: what is good to know there, and the way. */
export function GoOn({ url, to }: { url: string; to: "checkout" | "portal" }) {
  const isCheckout = to === "checkout";
  return (
    <Notice title={isCheckout ? "Falta um passo: o pagamento" : "O portal de pagamento está pronto"} className="mb-6">
      {isCheckout ? (
        <p className="mt-1">
          O pagamento é na página do Stripe: nenhum dado do cartão passa por aqui. Lá também se escreve o cupom. Um link
          de pagamento que você tenha aberto antes deixa de valer.
        </p>
      ) : (
        <p className="mt-1">Lá você troca o cartão e vê os pagamentos. Nada do que já existe na clínica se fecha.</p>
      )}
      <Button asChild className="mt-3">
        <a href={url} rel="noreferrer">
          {isCheckout ? "Ir para o pagamento" : "Abrir o portal"}
        </a>
      </Button>
    </Notice>
  );
}

import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";

/** The last step before Stripe's own page: what is good to know there, and the way. */
export function GoOn({ url, to }: { url: string; to: "checkout" | "portal" }) {
  const isCheckout = to === "checkout";
  return (
    <Notice title={isCheckout ? "Falta um passo: o pagamento" : "O portal de pagamento está pronto"} className="mb-6">
      {isCheckout ? (
        <p className="mt-1">
          Boleto não tem reembolso e leva até três dias para ser confirmado. Com cartão o plano muda na hora. CPF ou
          CNPJ e cupom são pedidos na página do Stripe, que recebe o pagamento: nenhum dado do cartão passa por aqui.
        </p>
      ) : (
        <p className="mt-1">
          Lá você troca de plano (o valor da diferença aparece antes de confirmar), o cartão, o CPF ou CNPJ, e pode
          cancelar. Nada do que já existe na clínica se fecha.
        </p>
      )}
      <Button asChild className="mt-3">
        <a href={url} rel="noreferrer">
          {isCheckout ? "Ir para o pagamento" : "Abrir o portal"}
        </a>
      </Button>
    </Notice>
  );
}

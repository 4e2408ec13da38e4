import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";

type Way = { value: "card" | "boleto" | "pix"; label: string; said: string };

const card: Way = { value: "card", label: "Cartão", said: "O plano muda na hora e renova sozinho até você cancelar." };
const boleto: Way = {
  value: "boleto",
  label: "Boleto, sem reembolso pelo Stripe",
  said: "Leva até três dias para ser confirmado, e a cada período vem outro. O Stripe não devolve boleto: se você desistir nos sete primeiros dias, a lei vale igual, e devolvemos por transferência, à mão, o que leva mais tempo.",
};
const pix: Way = {
  value: "pix",
  label: "Pix, o ano de uma vez",
  said: "Um só pagamento vale um ano. Não renova sozinho: no último mês esta página oferece o próximo.",
};

type PayWaysProps = {
  plan: string;
  interval: "month" | "year";
  chosen: string | undefined;
  error: string | undefined;
  pending: boolean;
};

/** How to pay: what each way means is said before it is chosen. */
export function PayWays({ plan, interval, chosen = "card", error, pending }: PayWaysProps) {
  const ways = interval === "year" ? [card, pix, boleto] : [card, boleto];
  return (
    <Form method="post" className="max-w-reading space-y-4">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="interval" value={interval} />
      <HiddenIdempotencyKey name="key" />
      <fieldset>
        <legend className="mb-1 font-semibold">Como pagar</legend>
        <div className="divide-y divide-line border-y border-line">
          {ways.map(({ value, label, said }) => (
            <div key={value} className="flex gap-3 py-3">
              <input
                type="radio"
                id={`way-${value}`}
                name="method"
                value={value}
                defaultChecked={value === chosen}
                aria-describedby={`way-${value}-said`}
                className="mt-3 size-5 shrink-0"
              />
              <div>
                <label htmlFor={`way-${value}`} className="flex min-h-11 cursor-pointer items-center font-medium">
                  {label}
                </label>
                <p id={`way-${value}-said`} className="text-ink-soft dense:text-sm">
                  {said}
                </p>
              </div>
            </div>
          ))}
        </div>
        {error && <p className="mt-2 text-wrong-text">{error}</p>}
      </fieldset>
      <Button pending={pending} pendingLabel="Abrindo">
        Continuar para o pagamento
      </Button>
    </Form>
  );
}

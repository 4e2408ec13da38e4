import { Form } from "@remix-run/react";
import { planNames, priceWords } from "~/features/plans/plan-words";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import type { TermChange as Change } from "../money/change-term.server";

const units = { month: "por mês", year: "por ano" } as const;

/** What the sum is made of, and what becomes of it. */
function sumWords({ totalCents, beginsAnew, to }: Change): string {
  if (totalCents < 0)
    return "O que já foi pago e não foi usado vale mais que o novo plano. A sobra fica como crédito e abate as próximas faturas; nada é cobrado agora.";
  const made = beginsAnew
    ? `${to.interval === "year" ? "O ano" : "O mês"} começa agora, e o que já foi pago e não foi usado foi descontado.`
    : "É a diferença pelo tempo que falta deste período: o que já foi pago e não foi usado foi descontado.";
  return `${made} A cobrança sai agora, pelo mesmo meio de pagamento; se ela não passar, o plano continua como está.`;
}

/** What another plan costs now, before it is taken. */
export function TermChange({ change, pending }: { change: Change; pending: boolean }) {
  const { to, totalCents, at } = change;
  const name = `${planNames[to.code]} ${units[to.interval]}`;
  return (
    <>
      <dl className="mb-6 max-w-reading divide-y divide-line border-y border-line">
        <Line term={totalCents >= 0 ? "Agora" : "Crédito"} is={priceWords(Math.abs(totalCents))} />
        <Line term={`Depois, ${units[to.interval]}`} is={priceWords(to.cents)} />
      </dl>
      <p className="mb-6 max-w-reading text-ink-soft dense:text-sm">
        {sumWords(change)} Conta feita pelo Stripe. Vale por meia hora.
      </p>
      <Form method="post">
        <ActingAs />
        <input type="hidden" name="plan" value={to.code} />
        <input type="hidden" name="interval" value={to.interval} />
        <input type="hidden" name="at" value={at} />
        <Button pending={pending} pendingLabel="Trocando">
          Trocar para {name}
        </Button>
      </Form>
    </>
  );
}

function Line({ term, is }: { term: string; is: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 py-2">
      <dt className="text-ink-soft">{term}</dt>
      <dd className="font-semibold tabular-nums">{is}</dd>
    </div>
  );
}

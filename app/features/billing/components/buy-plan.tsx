import { Form } from "@remix-run/react";
import { planNames, priceWords } from "~/features/plans/plan-words";
import { soldPlans, type PlanVersion } from "~/features/plans/plan";
import { Button } from "~/ui/form/button";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";

const isSold = (code: string) => soldPlans.some((one) => one === code);

/** Choosing one plan by the month or by the year; nothing for the free one. */
export function BuyPlan({ plan: { code, monthCents, yearCents }, pending }: { plan: PlanVersion; pending: boolean }) {
  if (!isSold(code)) return null;
  const terms = [
    { interval: "month", label: "Por mês", cents: monthCents, unit: "por mês" },
    { interval: "year", label: "Por ano", cents: yearCents, unit: "por ano" },
  ];
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
      <input type="hidden" name="intent" value="checkout" />
      <input type="hidden" name="plan" value={code} />
      <HiddenIdempotencyKey name="key" />
      {terms.map(({ interval, label, cents, unit }) => (
        <Button
          key={interval}
          variant="quiet"
          name="interval"
          value={interval}
          pending={pending}
          aria-label={`Assinar ${planNames[code]} por ${priceWords(cents)} ${unit}`}
        >
          {label}
        </Button>
      ))}
    </Form>
  );
}

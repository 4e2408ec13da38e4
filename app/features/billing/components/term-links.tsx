import { Link } from "@remix-run/react";
import { soldPlans, type PlanVersion } from "~/features/plans/plan";
import { planNames, priceWords } from "~/features/plans/plan-words";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";

type TermLinksProps = {
  plan: PlanVersion;
  /** Beginning to pay, or another plan than the one that is paid. */
  act: "buy" | "change";
  /** The term that the clinic has of this very plan. */
  has: "month" | "year" | null;
};

/** The ways to one plan, by the month or by the year; nothing for the free one. They are links: what it comes to is shown before anything happens. */
export function TermLinks({ plan: { code, monthCents, yearCents }, act, has }: TermLinksProps) {
  if (!soldPlans.some((one) => one === code)) return null;
  const to = act === "buy" ? teamPaths.adminPlanBuy : teamPaths.adminPlanChange;
  const verb = act === "buy" ? "Assinar" : "Trocar para";
  const terms = [
    { interval: "month", label: "Por mês", said: `${priceWords(monthCents)} por mês` },
    { interval: "year", label: "Por ano", said: `${priceWords(yearCents)} por ano` },
  ];
  return (
    <span className="flex flex-wrap gap-2">
      {terms
        .filter(({ interval }) => interval !== has)
        .map(({ interval, label, said }) => (
          <Button key={interval} variant="quiet" asChild>
            <Link to={to(code, interval)} aria-label={`${verb} ${planNames[code]} por ${said}`}>
              {label}
            </Link>
          </Button>
        ))}
    </span>
  );
}

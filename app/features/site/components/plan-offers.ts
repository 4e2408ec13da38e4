import type { PlanVersion } from "~/features/plans/plan";
import { planNames } from "~/features/plans/plan-words";
import { sitePaths } from "~/site-paths";
import { site } from "~/ui/copy/site";

const reais = (cents: number) => (cents / 100).toFixed(2);

function offer(url: string, name: string, cents: number, unit: "MON" | "ANN") {
  const price = reais(cents);
  const priceSpecification = { "@type": "UnitPriceSpecification", price, priceCurrency: "BRL", unitCode: unit };
  return { "@type": "Offer", name, url, price, priceCurrency: "BRL", priceSpecification };
}

/** What plans cost as structured data: an offer for each plan and term. */
export function planOffers(origin: string, plans: readonly PlanVersion[]) {
  const url = origin + sitePaths.prices();
  const offers = plans.flatMap(({ code, monthCents, yearCents }) => [
    offer(url, `${planNames[code]}, por mês`, monthCents, "MON"),
    ...(yearCents > 0 ? [offer(url, `${planNames[code]}, por ano`, yearCents, "ANN")] : []),
  ]);
  return {
    "@type": "SoftwareApplication",
    name: site.name,
    url: `${origin}/`,
    applicationCategory: "HealthApplication",
    operatingSystem: "Web",
    inLanguage: "pt-BR",
    offers,
  };
}

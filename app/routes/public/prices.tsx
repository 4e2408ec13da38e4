import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { planOffers } from "~/features/site/components/plan-offers";
import { PricesPage } from "~/features/site/components/prices-page";
import { questionData } from "~/features/site/components/question-data";
import { siteMeta } from "~/features/site/components/site-meta";
import { priceQuestions } from "~/features/site/copy/prices";
import { readPrices } from "~/features/site/prices.server";
import { anonymous } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  siteMeta({
    origin: data?.origin ?? "",
    path: sitePaths.prices(),
    title: "Preços",
    description: "Preços de todos os planos, por mês e por ano. Paciente não paga; quem atende começa de graça.",
    data: [...(data?.plans ? [planOffers(data.origin, data.plans)] : []), questionData(priceQuestions)],
  });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const plans = await readPrices(anonymous(args));
    return { plans, origin: args.context.scope.platform.origin };
  });
}

export default function Prices() {
  return <PricesPage plans={useLoaderData<typeof loader>().plans} />;
}

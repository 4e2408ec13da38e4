import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { MonthOfMood } from "~/features/emotional-map/components/month-of-mood";
import { monthName } from "~/features/emotional-map/components/year-lines";
import { monthParams } from "~/features/emotional-map/map-month";
import { ownMonth } from "~/features/emotional-map/own-map.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mapa emocional");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    return ownMonth(ctx, check(monthParams, args.params).month);
  });
}

/** A month of moods as a calendar. */
export default function EmotionalMonth() {
  const month = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={monthName(month.month)} back={{ to: paths.map(), label: "Mapa emocional" }} />
      <MonthOfMood
        {...month}
        hrefOf={paths.mapMonth}
        hrefOfDay={(date) => `${paths.diary()}?from=${date}&to=${date}`}
      />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { LineOfTime } from "~/features/emotional-map/components/line-of-time";
import { MapViews } from "~/features/emotional-map/components/map-views";
import { YearOfMood } from "~/features/emotional-map/components/year-of-mood";
import { viewSearch } from "~/features/emotional-map/map-month";
import { ownLine, ownYear } from "~/features/emotional-map/own-map.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mapa emocional");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { view } = parseSearch(args.request, viewSearch);
    return view === "line" ? { line: await ownLine(ctx), year: null } : { line: null, year: await ownYear(ctx) };
  });
}

/** A year of moods to look back on. */
export default function EmotionalMap() {
  const { line, year } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Mapa emocional"
        lead="Seus registros vistos de longe. Dias sem registro ficam em branco, e está tudo bem."
        back={{ to: paths.diary(), label: "Diário" }}
      />
      <MapViews current={line ? "line" : "year"} to={paths.map()} />
      {line && <LineOfTime {...line} />}
      {year && <YearOfMood {...year} hrefOf={paths.mapMonth} />}
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import {
  ClinicMonths,
  monthSentence,
  monthWords,
  PsychologistLoads,
} from "~/features/reports/components/clinic-months";
import { readClinicMonths, readLoads } from "~/features/reports/clinic/read-months.server";
import { statisticsAsked } from "~/features/reports/reports.schema";
import { MonthStats } from "~/features/sos/components/responder/past/month-stats";
import { readStats } from "~/features/sos/responder/stats.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { EmptyState } from "~/ui/list/empty-state";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatExact } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Números da clínica");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const asked = parseSearch(args.request, statisticsAsked);
    const month = asked.month ?? localDay(ctx.now(), houseZone).slice(0, 7);
    const [{ months, countedAt }, loads, calls] = await Promise.all([
      readClinicMonths(ctx),
      readLoads(ctx, { month, cursor: asked.cursor }),
      readStats(ctx),
    ]);
    const reader = { now: ctx.now(), zone: ctx.clinic.actor.zone };
    return { month, months, countedAt, part: { ...loads, cursor: asked.cursor ?? null }, calls, reader };
  });
}

/** How the clinic is doing, in numbers that name no patient. */
export default function Statistics() {
  const { month, months, countedAt, part, calls, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const [newest] = months;
  return (
    <>
      <PageHeader
        title="Números da clínica"
        lead="Só contagens: nada do que foi escrito ou dito. Números menores que 5 não são mostrados, para que não apontem ninguém."
        actions={
          <Link to={teamPaths.adminMetrics()} className="link">
            Uso em 30 dias
          </Link>
        }
      />
      {newest === undefined ? (
        <EmptyState title="Ainda não há sessões contadas">As sessões são contadas uma vez por dia.</EmptyState>
      ) : (
        <>
          <p className="mb-4 max-w-reading">{monthSentence(newest)}</p>
          <ClinicMonths months={months} />
          {countedAt !== null && (
            <p className="mt-2 text-sm text-ink-soft">Contado em {formatExact(countedAt, reader)}, uma vez por dia.</p>
          )}
          <h2 className="mt-8 mb-3 text-lg font-semibold">Profissionais em {monthWords(month)}</h2>
          <PsychologistLoads loads={items} />
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </>
      )}
      {calls.length > 0 && (
        <>
          <h2 className="mt-8 mb-3 text-lg font-semibold">Pedidos de ajuda: tempo de resposta</h2>
          <MonthStats months={calls} hidesSmall />
        </>
      )}
    </>
  );
}

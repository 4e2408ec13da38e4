import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { KeptReports } from "~/features/reports/components/kept-reports";
import { ReportForm } from "~/features/reports/components/report-form";
import { partKinds } from "~/features/reports/report-part";
import { listReports } from "~/features/reports/report/read-report.server";
import { reportList, usualSpan } from "~/features/reports/reports.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Relatórios");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor } = parseSearch(args.request, reportList);
    const [{ name, zone }, reports] = await Promise.all([
      readPatient(ctx, { patientId }),
      listReports(ctx, { patientId, cursor, limit: 20 }),
    ]);
    const today = localDay(ctx.now(), zone);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { patientId, name, today, span: usualSpan(today), part: { ...reports, cursor: cursor ?? null }, reader };
  });
}

/** What a report can be made of, and those that were kept. */
export default function Reports() {
  const { patientId, name, today, span, part, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title={`Relatórios de ${name}`}
        back={{ to: teamPaths.patient(patientId), label: "Paciente" }}
        lead="Um período em números e gráficos, do que foi compartilhado. Guardado, fica como estava; você decide se mostra à pessoa."
      />
      <ReportForm
        action={teamPaths.patientReportNew(patientId)}
        {...{ ...span, today, parts: partKinds, problems: {} }}
      />
      <h2 className="mt-10 mb-3 text-lg font-semibold">Guardados</h2>
      {items.length === 0 ? (
        <p className="text-ink-soft">Nenhum relatório guardado ainda.</p>
      ) : (
        <KeptReports reports={items} href={(id) => teamPaths.patientReport(patientId, id)} reader={reader} saysShared />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

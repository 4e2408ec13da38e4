import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { AwaitedAnswers } from "~/features/care/components/awaited-answers";
import { awaitedAnswers } from "~/features/care/handover/read-openings.server";
import { readOpenCalls } from "~/features/sos/responder/read-open-calls.server";
import { moodsOfDays, orderOfCaseload } from "~/features/tenancy/care-link/caseload";
import { listCaseload, type CaseloadRow } from "~/features/tenancy/care-link/list-caseload.server";
import { CaseloadFilters } from "~/features/tenancy/components/caseload/caseload-filters";
import { CaseloadTable, type CaseloadItem } from "~/features/tenancy/components/caseload/caseload-table";
import { patientSearch } from "~/features/tenancy/tenancy.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { useRealtime } from "~/ui/realtime/use-realtime";

export const meta: MetaFunction = () => pageMeta("Pacientes");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q, cursor, ...narrowed } = parseSearch(args.request, patientSearch);
    const filter = { ...narrowed, query: q };
    const [caseload, calls, awaited] = await Promise.all([
      listCaseload(ctx, { ...filter, cursor, limit: 20 }),
      readOpenCalls(ctx),
      awaitedAnswers(ctx),
    ]);
    return {
      calls,
      awaited,
      you: ctx.actor.memberId,
      part: { items: caseload.items.map(itemOf), nextCursor: caseload.nextCursor, cursor: cursor ?? null },
      query: q,
      order: orderOfCaseload(filter),
      narrowed: Object.entries(filter).some(([name, value]) => name !== "sort" && value !== undefined),
      today: localDay(ctx.now(), ctx.actor.zone),
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

/** What the list shows of a patient, and no more. */
function itemOf({ linkedAt: _, lastSharedAt: __, zone: ___, moodDays, ...row }: CaseloadRow): CaseloadItem {
  return { ...row, days: moodsOfDays(moodDays) };
}

/** The psychologist's patients: who they are, how they have been, what waits. */
export default function Patients() {
  const { part, calls, awaited, you, query, order, narrowed, today, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  useCallNews(you);
  const nobody = items.length === 0 && !narrowed && startsAtTop;
  return (
    <>
      <PageHeader title="Pacientes" actions={!nobody && <InviteLink />} />
      <AwaitedAnswers awaited={awaited} reader={reader} />
      {nobody ? (
        <EmptyState title="Aqui ficam as pessoas que você acompanha" action={<InviteLink primary />}>
          Convide pelo e-mail. Depois do aceite, você vê o que a pessoa escolher compartilhar do diário.
        </EmptyState>
      ) : (
        <>
          <CaseloadFilters query={query} order={order} />
          {items.length === 0 ? (
            <p>{query === undefined ? "Ninguém assim entre seus pacientes." : "Nenhum paciente com este nome."}</p>
          ) : (
            <CaseloadTable patients={items} calls={calls} today={today} reader={reader} />
          )}
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </>
      )}
    </>
  );
}

/** The list's marks follow the calls for help. */
function useCallNews(owner: string): void {
  const { revalidate } = useRevalidator();
  useRealtime(owner, ({ type }) => {
    if ((type === "sos-alert" || type === "sos-update") && navigator.onLine) revalidate();
  });
}

function InviteLink({ primary = false }: { primary?: boolean }) {
  return (
    <Button asChild variant={primary ? "primary" : "quiet"}>
      <Link to={teamPaths.invites()}>Convidar paciente</Link>
    </Button>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { CaseloadTable } from "~/features/diary/components/caseload/caseload-table";
import { listCaseload } from "~/features/diary/reading/list-caseload.server";
import { FirstStepsList } from "~/features/sos/components/responder/alert/first-steps-list";
import { putStepAwayForm } from "~/features/sos/sos-forms.schema";
import { putStepAway, readFirstSteps } from "~/features/sos/first-steps/first-steps.server";
import { readOpenCalls } from "~/features/sos/responder/read-open-calls.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { FilterBar } from "~/ui/list/filter-bar";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { useRealtime } from "~/ui/realtime/use-realtime";
import { SearchField } from "~/ui/list/search-field";

export const meta: MetaFunction = () => pageMeta("Pacientes");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { q, cursor } = parseSearch(args.request, listSearch);
    const [caseload, steps, calls] = await Promise.all([
      listCaseload(ctx, { query: q, cursor, limit: 50 }),
      readFirstSteps(ctx),
      readOpenCalls(ctx),
    ]);
    return {
      calls,
      you: ctx.actor.memberId,
      part: { ...caseload, cursor: cursor ?? null },
      steps,
      query: q,
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, putStepAwayForm, async (ctx, { step }) => {
    await putStepAway(ctx, step);
    return redirect(paths.patients());
  });
}

/** The psychologist's patients: who has shared what since the last look. */
export default function Patients() {
  const { part, steps, calls, you, query, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  useCallNews(you);
  const nobody = items.length === 0 && query === undefined && startsAtTop;
  return (
    <>
      <PageHeader title="Pacientes" actions={!nobody && <InviteLink />} />
      {query === undefined && startsAtTop && <FirstStepsList steps={steps} />}
      {nobody ? (
        <EmptyState title="Aqui ficam as pessoas que você acompanha" action={<InviteLink primary />}>
          Convide pelo e-mail. Depois do aceite, você vê o que a pessoa escolher compartilhar do diário.
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label="Buscar pacientes"
            submitLabel="Buscar"
            filtered={query !== undefined}
            clearHref={paths.patients()}
          >
            <SearchField
              key={query}
              label="Buscar pelo nome"
              defaultValue={query}
              className="relative block min-w-0 flex-1 sm:max-w-72"
            />
          </FilterBar>
          {items.length === 0 ? (
            <p>Nenhum paciente com este nome.</p>
          ) : (
            <CaseloadTable patients={items} calls={calls} reader={reader} />
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
      <Link to={paths.invites()}>Convidar paciente</Link>
    </Button>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={paths.patients()} />;
}

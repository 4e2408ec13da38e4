import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listPastAlerts } from "~/features/sos/responder/answer-sos.server";
import { PastTable } from "~/features/sos/components/responder/past/past-table";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { listSearch, patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Pedidos de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor } = parseSearch(args.request, listSearch);
    const [{ id, name }, past] = await Promise.all([
      readPatient(ctx, { patientId }),
      listPastAlerts(ctx, { limit: 20, cursor }, patientId),
    ]);
    const part = { ...past, cursor: cursor ?? null };
    return { part, patient: { id, name }, you: ctx.actor.memberId, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** The calls for help of one patient. */
export default function PatientAlerts() {
  const { part, patient, you, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title={`Pedidos de ajuda de ${patient.name}`}
        back={{ to: teamPaths.patient(patient.id), label: "Paciente" }}
      />
      {items.length === 0 ? (
        <EmptyState title="Nenhum pedido de ajuda até hoje">Pedidos deste paciente ficam guardados aqui.</EmptyState>
      ) : (
        <PastTable alerts={items} reader={reader} you={you} hrefOf={teamPaths.alert} ofOne />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { longDay, statusWords } from "~/features/documents/components/document-words";
import { documentKinds, kindWords } from "~/features/documents/document-kinds";
import { listSearch } from "~/features/documents/documents.schema";
import { listDocuments } from "~/features/documents/issued/read-document.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { DataTable } from "~/ui/list/data-table";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Documentos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor } = parseSearch(args.request, listSearch);
    const { name } = await readPatient(ctx, { patientId });
    const documents = await listDocuments(ctx, { patientId, cursor, limit: 30 });
    return { patientId, name, part: { ...documents, cursor: cursor ?? null } };
  });
}

/** What was issued for one person, and issuing another. */
export default function Documents() {
  const { patientId, name, part } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title={`Documentos de ${name}`} back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }} />
      <nav aria-label="Emitir" className="mb-6 flex flex-wrap gap-x-5">
        <span className="inline-flex min-h-11 items-center font-medium dense:min-h-8">Emitir:</span>
        {documentKinds.map((kind) => (
          <Link
            key={kind}
            to={teamPaths.patientDocumentNew(patientId, kind)}
            className="link inline-flex min-h-11 items-center dense:min-h-8"
          >
            {kindWords[kind]}
          </Link>
        ))}
      </nav>
      <DataTable
        caption="Documentos emitidos"
        columns={[
          {
            key: "kind",
            header: "Documento",
            cell: ({ id, kind, number }) => (
              <Link
                to={teamPaths.patientDocument(patientId, id)}
                className="inline-flex min-h-11 items-center font-medium hover:text-act hover:underline dense:min-h-9"
              >
                {kindWords[kind]} nº {number}
              </Link>
            ),
          },
          { key: "day", header: "Emitido", cell: ({ issuedOn }) => longDay(issuedOn) },
          {
            key: "state",
            header: "Situação",
            cell: ({ status, deliveredAt, openedAt }) =>
              [
                statusWords[status],
                deliveredAt === null ? "não entregue" : openedAt === null ? "entregue" : "entregue e aberto",
              ].join(" · "),
          },
        ]}
        rows={items}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-soft">Nada emitido ainda.</p>}
      />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

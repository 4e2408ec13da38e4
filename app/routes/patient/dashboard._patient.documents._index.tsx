import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { longDay, statusWords } from "~/features/documents/components/document-words";
import { kindWords } from "~/features/documents/document-kinds";
import { listSearch } from "~/features/documents/documents.schema";
import { listDeliveredDocuments } from "~/features/documents/issued/read-document.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Documentos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, listSearch);
    return { part: { ...(await listDeliveredDocuments(ctx, { cursor, limit: 20 })), cursor: cursor ?? null } };
  });
}

/** Documents that the patient was given. */
export default function OwnDocuments() {
  const { part } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="Documentos" back={{ to: paths.ownCare(), label: "Meu acompanhamento" }} />
      {items.length === 0 ? (
        <EmptyState title="Aqui ficam os documentos entregues a você">
          Se precisar de uma declaração ou de outro documento, peça a quem acompanha você.
        </EmptyState>
      ) : (
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {items.map(({ id, kind, status, issuedOn }) => (
            <li key={id}>
              <Link to={ownPaths.document(id)} className="block py-3 hover:text-act">
                <span className="font-medium">{kindWords[kind]}</span>
                <span className="block text-ink-soft">
                  {longDay(issuedOn)}
                  {status !== "issued" && ` · ${statusWords[status]}`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { listOwnAgreements } from "~/features/agreements/agreement/read-agreement.server";
import { ownStatusWords } from "~/features/agreements/components/agreement-state-words";
import { listSearch } from "~/features/agreements/agreements.schema";
import { kindWords } from "~/features/agreements/words/agreement-words";
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

export const meta: MetaFunction = () => pageMeta("Termos e contratos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, listSearch);
    return { part: { ...(await listOwnAgreements(ctx, { cursor, limit: 20 })), cursor: cursor ?? null } };
  });
}

/** What a patient was sent to read, and what they agreed on. */
export default function Agreed() {
  const { part } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="Termos e contratos" back={{ to: paths.ownCare(), label: "Meu acompanhamento" }} />
      {items.length === 0 ? (
        <EmptyState title="Aqui ficam os textos que você lê e aceita">
          Quando quem acompanha você enviar um, você é avisado e lê com calma.
        </EmptyState>
      ) : (
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {items.map(({ id, kind, status, otherName }) => (
            <li key={id}>
              <Link to={ownPaths.agreed(id)} className="block py-3 hover:text-act">
                <span className="font-medium">{kindWords[kind]}</span>
                <span className="block text-ink-soft">
                  {ownStatusWords[status]} · de {otherName}
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

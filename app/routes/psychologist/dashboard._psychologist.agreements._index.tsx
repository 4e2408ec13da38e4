import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { SentTable } from "~/features/agreements/components/sent-table";
import { listSentAgreements } from "~/features/agreements/agreement/read-agreement.server";
import { listSearch } from "~/features/agreements/agreements.schema";
import { kindWords } from "~/features/agreements/words/agreement-words";
import { readOwnTexts } from "~/features/agreements/words/own-texts.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Termos e contratos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const [texts, sent] = await Promise.all([readOwnTexts(ctx), listSentAgreements(ctx, { cursor, limit: 30 })]);
    const shown = texts.map(({ kind, version, sendsToNew, isRequired }) => ({ kind, version, sendsToNew, isRequired }));
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { texts: shown, part: { ...sent, cursor: cursor ?? null }, reader };
  });
}

/** The texts that a psychologist sends, and what became of those she sent. */
export default function Agreements() {
  const { texts, part, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Termos e contratos"
        lead="A pessoa lê no celular, aceita ou diz que não, e os dois ficam com a mesma cópia. Para enviar, abra o perfil da pessoa."
      />
      <h2 className="mb-2 text-lg">Seus textos</h2>
      <ul className="mb-8 max-w-reading divide-y divide-line border-y border-line">
        {texts.map(({ kind, version, sendsToNew, isRequired }) => (
          <li key={kind} className="flex flex-wrap items-center justify-between gap-x-4">
            <Link
              to={teamPaths.agreementText(kind)}
              className="link inline-flex min-h-11 items-center font-medium dense:min-h-9"
            >
              {kindWords[kind]}
            </Link>
            <span className="text-ink-soft dense:text-sm">
              {[
                version === 0 ? "texto da CÁRIS" : `versão ${version}`,
                sendsToNew && "vai sozinho a quem chega",
                isRequired && "pedido antes da sessão",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <h2 className="mb-2 text-lg">Enviados</h2>
      <SentTable sent={items} reader={reader} named />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}

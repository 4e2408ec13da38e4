import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doubtAccess } from "~/features/disclosure/access-log/doubt-access.server";
import { listAccessLog } from "~/features/disclosure/access-log/list-access-log.server";
import { AccessItem } from "~/features/disclosure/components/access-item";
import { accessSaid } from "~/features/disclosure/components/access-words";
import { doubtSchema } from "~/features/disclosure/disclosure.schema";
import { addressSchema } from "~/features/kernel/page.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Quem abriu o que é seu");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, addressSchema);
    const { items, nextCursor } = await listAccessLog(ctx, { cursor, limit: 50 });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const part = { items: items.map((one) => accessSaid(one, reader)), nextCursor, cursor: cursor ?? null };
    return { part, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, doubtSchema, async (ctx, input) => {
    await doubtAccess(ctx, input);
    return redirect(ownPaths.accessLog());
  });
}

/** Who opened what is the patient's, when and why. */
export default function AccessLog() {
  const { part, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Quem abriu o que é seu"
        lead="Cada vez que alguém abre algo seu, fica escrito aqui: quem, o quê, quando e por quê. O que é só seu ninguém abre."
        back={{ to: paths.ownCare(), label: "Meu acompanhamento" }}
      />
      {items.length === 0 ? (
        <EmptyState title="Ninguém abriu nada ainda">
          Quando alguém abrir algo que você compartilha, você encontra aqui.
        </EmptyState>
      ) : (
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {items.map((access) => (
            <AccessItem key={access.id} access={access} reader={reader} answer={answer} />
          ))}
        </ul>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { CrpDesk } from "~/features/tenancy/components/crp/crp-desk";
import { crpCheckSchema, crpDone } from "~/features/tenancy/components/crp/crp-check.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { checkCrp, listCrpsDue } from "~/features/tenancy/crp/check-crp.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("CRPs a conferir");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const { done } = parseSearch(args.request, crpDone);
    const part = await listCrpsDue(ctx, { limit: 20, cursor });
    return { part: { ...part, cursor: cursor ?? null }, done, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, crpCheckSchema, async (ctx, input) => {
    await checkCrp(ctx, input);
    return redirect(`${teamPaths.adminCrps()}?done=${input.result}`);
  });
}

const doneWords = {
  active: "Conferência registrada. Ela vale por um ano, e a pessoa foi avisada.",
  irregular: "Registrado. O CRP continua nesta lista até alguém conferir de novo.",
};

/** Where a clinic looks its psychologists' registrations up. */
export default function Crps() {
  const { part, done, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="CRPs a conferir" back={{ to: teamPaths.adminUsers(), label: "Pessoas" }} />
      {done && <Flash>{doneWords[done]}</Flash>}
      {items.length === 0 ? (
        <EmptyState title="Nenhum CRP a conferir.">
          Um mês antes de uma conferência completar um ano, ela aparece aqui e a administração é avisada.
        </EmptyState>
      ) : (
        <CrpDesk due={items} reader={reader} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}

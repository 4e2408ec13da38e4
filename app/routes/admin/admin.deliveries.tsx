import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import * as z from "zod";
import { Outlet, useLoaderData, useLocation, useParams } from "@remix-run/react";
import { countDeliveries, countedDays, listDeliveries } from "~/features/notifications/desk/admin-deliveries.server";
import { DeliveriesTable } from "~/features/notifications/components/delivery/deliveries-table";
import { DeliveryCounts } from "~/features/notifications/components/delivery/delivery-counts";
import { kindLabel } from "~/features/notifications/notice/said-notice.server";
import { deliveryListSchema } from "~/features/notifications/notices.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { StuckEffects } from "~/features/tenancy/components/platform/stuck-effects";
import { listStuckEffects, retryStuckEffect } from "~/features/tenancy/clinic/stuck-effects.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { EmptyState } from "~/ui/list/empty-state";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { searchWith } from "~/ui/list/search-with";

export const meta: MetaFunction = () => pageMeta("Envios");

const states = [
  { value: "", label: "Todos" },
  { value: "failed", label: "Falharam" },
  { value: "pending", label: "A caminho" },
  { value: "held", label: "Em silêncio" },
  { value: "sent", label: "Enviados" },
  { value: "delivered", label: "Entregues" },
];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const filter = parseSearch(args.request, deliveryListSchema);
    const [{ items, nextCursor }, counts, stuck] = await Promise.all([
      listDeliveries(ctx, { ...filter, limit: 50 }),
      countDeliveries(ctx),
      listStuckEffects(ctx),
    ]);
    const part = {
      items: items.map((one) => ({ ...one, label: kindLabel(one.kind) })),
      nextCursor,
      cursor: filter.cursor ?? null,
    };
    const retried = new URL(args.request.url).searchParams.has("effect");
    return { part, counts, stuck, retried, days: countedDays, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, z.object({ eventId: z.string().max(64) }), async (ctx, input) => {
    await retryStuckEffect(ctx, input);
    return redirect(`${teamPaths.adminDeliveries()}?effect=1`);
  });
}

/** What left the clinic by e-mail, SMS and push, and how it went: never what it said. */
export default function Deliveries() {
  const { part, counts, stuck, retried, days, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const { deliveryId } = useParams();
  const search = searchWith(useLocation().search, { retried: null, effect: null });
  return (
    <>
      <PageHeader title="Envios" lead="Avisos que saem por e-mail, SMS e aparelho. O conteúdo nunca aparece aqui." />
      <div className="gap-8 lg:flex lg:flex-row-reverse">
        <Outlet />
        <div className={classNames("min-w-0 flex-1", deliveryId && "max-lg:invisible")}>
          <StuckEffects events={stuck} retried={retried} action={teamPaths.adminDeliveries()} reader={reader} />
          <DeliveryCounts counts={counts} days={days} />
          <FilterLinks label="Situação" param="status" options={states} />
          {items.length === 0 ? (
            <EmptyState title="Nenhum envio aqui">Os avisos que saírem da clínica aparecem nesta lista.</EmptyState>
          ) : (
            <DeliveriesTable deliveries={items} openId={deliveryId} search={search} reader={reader} />
          )}
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}

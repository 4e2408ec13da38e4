import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useLocation } from "@remix-run/react";
import * as z from "zod";
import { readDelivery, retryDelivery } from "~/features/notifications/desk/admin-deliveries.server";
import { kindLabel } from "~/features/notifications/notice/said-notice.server";
import { DeliveryPanel } from "~/features/notifications/components/delivery/delivery-panel";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";
import { searchWith } from "~/ui/list/search-with";

export const meta: MetaFunction = () => pageMeta("Envio");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const found = await readDelivery(ctx, { id: args.params.deliveryId ?? "" });
    const delivery = { ...found, label: kindLabel(found.kind) };
    const retried = new URL(args.request.url).searchParams.has("retried");
    return { delivery, retried, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, z.object({}), async (ctx) => {
    const { id } = await retryDelivery(ctx, { id: args.params.deliveryId ?? "" });
    return redirect(teamPaths.adminDelivery(id) + searchWith(new URL(args.request.url).search, { retried: "1" }));
  });
}

/** One delivery beside the list. */
export default function Delivery() {
  const { search } = useLocation();
  const data = useLoaderData<typeof loader>();
  const closeHref = teamPaths.adminDeliveries() + searchWith(search, { retried: null });
  return <DeliveryPanel key={data.delivery.id} {...data} closeHref={closeHref} />;
}

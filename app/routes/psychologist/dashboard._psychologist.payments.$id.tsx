import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actOnCharge } from "~/features/receipts/act-on-charge.server";
import { readCharge } from "~/features/receipts/charges/read-charge.server";
import { ChargePanel } from "~/features/receipts/components/charge-panel";
import { chargeActs } from "~/features/receipts/receipts.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { searchWith } from "~/ui/list/search-with";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Cobrança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const charge = await readCharge(ctx, { id: args.params.id ?? "" });
    return { charge, today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, chargeActs, async (ctx, act) => {
    const id = args.params.id ?? "";
    await actOnCharge(ctx, id, act);
    const { search } = new URL(args.request.url);
    return redirect(teamPaths.payment(id) + searchWith(search, { done: act.intent }));
  });
}

/** One charge, beside the month on wide screens and over it on phones. */
export default function ChargeBeside() {
  const { charge, today } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const refusal = refusalOf(useActionData<typeof action>());
  const closeHref = teamPaths.payments() + searchWith(search, { done: null });
  const done = new URLSearchParams(search).get("done") ?? undefined;
  return <ChargePanel key={`${charge.id} ${charge.version}`} {...{ charge, today, refusal, closeHref, done }} />;
}

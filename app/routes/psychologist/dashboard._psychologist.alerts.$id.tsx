import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acknowledgeSos, resolveSos } from "~/features/sos/responder/answer-sos.server";
import { AlertDesk } from "~/features/sos/components/responder/alert/alert-desk";
import { alertIntents } from "~/features/sos/sos-forms.schema";
import { openDesk } from "~/features/sos/responder/open-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Pedido de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const at = ctx.now();
    const desk = await openDesk(ctx, args.params.id ?? "");
    return { desk, at, you: ctx.actor.memberId, zone: ctx.actor.zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, alertIntents, async (ctx, input) => {
    const id = args.params.id ?? "";
    if (input.intent === "acknowledge") await acknowledgeSos(ctx, id);
    else await resolveSos(ctx, id, input);
    return redirect(teamPaths.alert(id));
  });
}

/** One alert, to be answered. */
export default function Alert() {
  return <AlertDesk {...useLoaderData<typeof loader>()} refusal={refusalOf(useActionData<typeof action>())} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.alerts()} />;
}

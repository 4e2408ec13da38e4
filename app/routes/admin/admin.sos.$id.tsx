import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acknowledgeSos, openSos, resolveSos } from "~/features/sos/responder/answer-sos.server";
import { AlertWatch } from "~/features/sos/components/responder/board/alert-watch";
import { alertIntents } from "~/features/sos/sos-forms.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pedido de ajuda");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic } = await requireAdmin(args);
    const at = clinic.now();
    const alert = await openSos(clinic, args.params.id ?? "");
    return { alert, at, you: clinic.actor.memberId, zone: clinic.actor.zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, alertIntents, async ({ clinic }, input) => {
    const id = args.params.id ?? "";
    if (input.intent === "acknowledge") await acknowledgeSos(clinic, id);
    else await resolveSos(clinic, id, input);
    return redirect(teamPaths.adminSosAlert(id));
  });
}

/** One alert as an admin sees it. */
export default function AdminAlert() {
  return <AlertWatch {...useLoaderData<typeof loader>()} refusal={refusalOf(useActionData<typeof action>())} />;
}

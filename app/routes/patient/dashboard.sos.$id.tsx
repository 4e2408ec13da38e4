import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { changeOwnAlert } from "~/features/sos/patient/change-own-alert.server";
import { OwnAlert } from "~/features/sos/components/patient/status/own-alert";
import { tellOwnAlert } from "~/features/sos/components/patient/status/tell-own-alert";
import { useLiveStatus } from "~/features/sos/components/patient/status/use-live-status";
import { isLive } from "~/features/sos/ladder/ladder.state";
import { ownAlertForm } from "~/features/sos/sos-forms.schema";
import { openOwnAlert } from "~/features/sos/patient/open-own-alert.server";
import { anonymous, requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { requireSosCaller } from "~/http/sos-guard.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

/** What it is stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Acompanhar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { ctx, known } = await requireSosCaller(args);
    const opened = await openOwnAlert(ctx, args.params.id ?? "", known === "session", anonymous(args));
    const { memberId, zone } = ctx.actor;
    const reader = { now: ctx.now(), zone };
    const owner = known === "session" ? memberId : null;
    return { ...opened, told: tellOwnAlert(opened, reader), live: isLive(opened.alert.status), owner, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownAlertForm, async (ctx, form) => {
    const { id = "" } = args.params;
    await changeOwnAlert(ctx, id, form);
    return redirect(paths.sosAlert(id));
  });
}

/** Following one's own call for help. */
export default function FollowAlert() {
  const { owner, live, ...shown } = useLoaderData<typeof loader>();
  const { id, rev } = shown.alert;
  const lost = useLiveStatus({ id, rev, live, owner });
  return <OwnAlert {...shown} live={live} lost={lost} signedIn={owner !== null} />;
}

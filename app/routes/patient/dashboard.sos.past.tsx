import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { addressSchema } from "~/features/kernel/page.schema";
import { HelpedMost } from "~/features/sos/components/patient/press/helped-most";
import { PastAlerts } from "~/features/sos/components/patient/status/past-alerts";
import { listOwnSos, whatHelped } from "~/features/sos/patient/own-sos.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { HelpBlock } from "~/ui/shell/help-block";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { Pager } from "~/ui/list/pager";

export const meta: MetaFunction = () => pageMeta("Anteriores");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const part = parseSearch(args.request, addressSchema);
    const [{ items, nextCursor }, helped] = await Promise.all([listOwnSos(ctx, part), whatHelped(ctx)]);
    return { alerts: items, nextCursor, helped, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** One's own calls for help, and what brought relief. */
export default function PastSos() {
  const { alerts, nextCursor, helped, reader } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-form space-y-8">
      <PageHeader title="Meus pedidos de ajuda" lead="O que aconteceu em cada um, e o que aliviou." />
      <HelpedMost helped={helped} />
      <div>
        <PastAlerts alerts={alerts} reader={reader} />
        <Pager nextCursor={nextCursor} label="Ver mais antigos" />
      </div>
      <HelpBlock compact />
    </div>
  );
}

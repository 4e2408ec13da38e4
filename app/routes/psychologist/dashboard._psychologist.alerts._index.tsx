import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { acknowledgeSos, liveAlerts } from "~/features/sos/responder/answer-sos.server";
import { Board } from "~/features/sos/components/responder/board/board";
import { boardIntents } from "~/features/sos/sos-forms.schema";
import { NoScriptsRefresh } from "~/features/sos/components/responder/board/no-scripts-refresh";
import { ReachLines } from "~/features/sos/components/responder/alert/reach-lines";
import { readOwnReach } from "~/features/sos/patient/read-own-reach.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Alertas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const at = ctx.now();
    const [alerts, reach] = await Promise.all([liveAlerts(ctx), readOwnReach(ctx)]);
    return { loaded: { alerts, at }, reach, you: ctx.actor.memberId, zone: ctx.actor.zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, boardIntents, async (ctx, { id }) => {
    await acknowledgeSos(ctx, id);
    return redirect(teamPaths.alert(id));
  });
}

/** Calls for help that concern the psychologist. */
export default function Alerts() {
  const { reach, ...board } = useLoaderData<typeof loader>();
  return (
    <>
      <NoScriptsRefresh />
      <PageHeader title="Pedidos de ajuda" lead="De quem você acompanha, e de quem você substitui." />
      <Board
        {...board}
        href={teamPaths.alerts()}
        action={teamPaths.alerts()}
        hrefOf={teamPaths.alert}
        empty={
          <EmptyState title="Nenhum pedido de ajuda em aberto">
            Um pedido novo aparece aqui, e chegamos até você pelos meios abaixo.
          </EmptyState>
        }
      />
      <ReachLines reach={reach} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

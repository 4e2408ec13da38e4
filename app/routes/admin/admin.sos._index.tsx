import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { acknowledgeSos, liveAlerts } from "~/features/sos/responder/answer-sos.server";
import { AuditorLine } from "~/features/sos/components/responder/board/auditor-line";
import { Board } from "~/features/sos/components/responder/board/board";
import { boardIntents } from "~/features/sos/sos-forms.schema";
import { NoScriptsRefresh } from "~/features/sos/components/responder/board/no-scripts-refresh";
import { SosTabs } from "~/features/sos/components/responder/board/sos-tabs";
import { readAuditor } from "~/features/sos/board/read-auditor.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Alertas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId: you, zone } = ctx.clinic.actor;
    const at = ctx.now();
    const [alerts, auditor] = await Promise.all([liveAlerts(ctx.clinic), readAuditor(ctx)]);
    return { loaded: { alerts, at }, auditor, you, zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, boardIntents, async ({ clinic }, { id }) => {
    await acknowledgeSos(clinic, id);
    return redirect(teamPaths.adminSosAlert(id));
  });
}

/** All live calls for help of the clinic, without a word of what was written. */
export default function AdminBoard() {
  const { auditor, ...board } = useLoaderData<typeof loader>();
  return (
    <>
      <NoScriptsRefresh />
      <PageHeader
        title="Pedidos de ajuda"
        lead="Quem pediu, há quanto tempo e o que acontece agora. Sem texto clínico."
      />
      <SosTabs />
      <Board
        {...board}
        href={teamPaths.adminSos()}
        action={`${teamPaths.adminSos()}?index`}
        hrefOf={teamPaths.adminSosAlert}
        empty={
          <EmptyState title="Nenhum pedido de ajuda em aberto">
            Um pedido novo de qualquer paciente da clínica aparece aqui.
          </EmptyState>
        }
      />
      <AuditorLine auditor={auditor} reader={{ now: board.loaded.at, zone: board.zone }} />
    </>
  );
}

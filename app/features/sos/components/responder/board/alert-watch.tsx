import type { Refusal } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import type { Alert } from "~/features/sos/board/alert";
import { AlertProofs } from "../alert/alert-proofs";
import { AlertTop } from "../alert/alert-top";
import { OutcomeForm } from "../alert/outcome-form";
import { useClock } from "../alert/use-clock";
import { useLiveAlert } from "../alert/use-live-alert";
import { isStillOpen } from "../alert/words";

type AlertWatchProps = { alert: Alert; at: number; you: string; zone: string; refusal: Refusal | undefined };

/** One alert before an admin: taken and closed like anybody's, without a word of what was written. */
export function AlertWatch({ alert: loaded, at, you, zone, refusal }: AlertWatchProps) {
  const alert = useLiveAlert(loaded, you);
  const now = useClock(at);
  const action = teamPaths.adminSosAlert(alert.id);
  return (
    <>
      <PageHeader
        title={alert.patient.name}
        back={{ to: teamPaths.adminSos(), label: "Pedidos de ajuda" }}
        lead="O que a pessoa escreveu só aparece para a equipe clínica."
      />
      <AlertTop alert={alert} now={now} zone={zone} you={you} action={action} />
      {isStillOpen(alert) && (
        <section aria-labelledby="outcome">
          <h2 id="outcome" className="mb-2 text-lg dense:text-base">
            Desfecho
          </h2>
          <OutcomeForm
            action={action}
            refusal={refusal}
            noteHint="Fica no registro clínico do pedido: depois de enviada, você não a vê mais."
          />
        </section>
      )}
      <AlertProofs alert={alert} zone={zone} reportHref={teamPaths.adminSosReport(alert.id)} />
    </>
  );
}

import type { Refusal } from "~/features/tenancy/components/refusal";
import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import type { Desk } from "~/features/sos/responder/open-desk.server";
import { AlertProofs } from "./alert-proofs";
import { AlertTop } from "./alert-top";
import { NearPeople } from "./near-people";
import { OutcomeForm } from "./outcome-form";
import { PatientPhone } from "./patient-phone";
import { PatientWords } from "./patient-words";
import { Quote } from "~/ui/quote";
import { useClock } from "./use-clock";
import { useLiveAlert } from "./use-live-alert";
import { isStillOpen } from "./words";

type AlertDeskProps = { desk: Desk; at: number; you: string; zone: string; refusal: Refusal | undefined };

/** One alert before the psychologist who answers it. */
export function AlertDesk({ desk, at, you, zone, refusal }: AlertDeskProps) {
  const alert = useLiveAlert(desk.alert, you);
  const now = useClock(at);
  const { plan, contacts, canChat } = desk;
  const live = isStillOpen(alert);
  const action = teamPaths.alert(alert.id);
  return (
    <>
      <PageHeader title={alert.patient.name} back={{ to: teamPaths.alerts(), label: "Pedidos de ajuda" }} />
      {live && desk.phone !== null && <PatientPhone phone={desk.phone} name={alert.patient.name} />}
      <AlertTop alert={alert} now={now} zone={zone} you={you} action={action} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <div className="min-w-0 space-y-8">
          <PatientWords alert={alert} zone={zone} />
          {live && <NearPeople patientId={alert.patient.id} canChat={canChat} contacts={contacts} />}
          {alert.note !== null && (
            <section aria-labelledby="closing-note">
              <h2 id="closing-note" className="mb-2 text-lg dense:text-base">
                Nota de quem encerrou
              </h2>
              <Quote>{alert.note}</Quote>
            </section>
          )}
          {live && (
            <section aria-labelledby="outcome">
              <h2 id="outcome" className="mb-2 text-lg dense:text-base">
                Desfecho
              </h2>
              <OutcomeForm
                action={action}
                refusal={refusal}
                noteHint="Fica no registro do pedido, só para a equipe clínica."
              />
            </section>
          )}
        </div>
        {live && (
          <section aria-labelledby="plan" className="min-w-0">
            <h2 id="plan" className="mb-2 text-lg dense:text-base">
              Plano de segurança
            </h2>
            {plan === null ? (
              <p className="text-ink-soft">Este paciente ainda não tem um plano.</p>
            ) : (
              <PlanSteps steps={plan.steps} compact heading="h3" />
            )}
          </section>
        )}
      </div>
      <AlertProofs alert={alert} zone={zone} reportHref={teamPaths.alertReport(alert.id)} />
    </>
  );
}

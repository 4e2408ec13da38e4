import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import { paths } from "~/paths";
import { BreathingRing } from "~/ui/breathing-ring";
import { Grounding } from "~/ui/grounding";
import type { OwnHelp } from "../../read-own-help.server";
import { ContactCalls } from "./contact-calls";

type WhileYouWaitProps = {
  plan: OwnHelp["plan"];
  contacts: OwnHelp["contacts"];
  /** Whether the contacts stand further up already. */
  contactsAbove?: boolean;
  /** Whether a conversation can be opened from here. */
  chat: boolean;
};

/** What helps until somebody comes: breath, senses, one's own plan and people. */
export function WhileYouWait({ plan, contacts, contactsAbove = false, chat }: WhileYouWaitProps) {
  return (
    <div className="space-y-10">
      <section aria-labelledby="respirar">
        <h2 id="respirar" className="mb-3 text-xl">
          Respire com o anel
        </h2>
        <BreathingRing />
      </section>
      <Grounding />
      {plan && (
        <section aria-labelledby="plano">
          <h2 id="plano" className="mb-4 text-xl">
            O seu plano de segurança
          </h2>
          <PlanSteps steps={plan.steps} heading="h3" withoutHelp />
        </section>
      )}
      {!contactsAbove && <ContactCalls contacts={contacts} />}
      {chat && (
        <p>
          <a href={paths.chat()} className="link inline-flex min-h-11 items-center font-medium">
            Escrever para quem acompanha você
          </a>
        </p>
      )}
    </div>
  );
}

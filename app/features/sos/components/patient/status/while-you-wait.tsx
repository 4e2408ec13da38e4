import { WordsNow } from "~/features/care-words/components/words-now";
import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import { paths } from "~/paths";
import { BreathingRing } from "~/ui/feedback/breathing-ring";
import { Grounding } from "~/ui/feedback/grounding";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import { ContactCalls } from "../contacts/contact-calls";
import { Fold } from "../frame/fold";

type WhileYouWaitProps = {
  plan: OwnHelp["plan"];
  contacts: OwnHelp["contacts"];
  /** What they want to read on a bad day. */
  words?: OwnHelp["words"];
  /** Whether the contacts stand further up already. */
  contactsAbove?: boolean;
  /** Whether a conversation can be opened from here. */
  chat: boolean;
  /** Whether all but the breath is folded away: on a page with more to see. */
  folded?: boolean;
};

/** What helps until somebody comes: breath, senses, one's own plan and people. */
export function WhileYouWait({
  plan,
  contacts,
  words = null,
  contactsAbove = false,
  chat,
  folded = false,
}: WhileYouWaitProps) {
  return (
    <div className={folded ? "space-y-6" : "space-y-10"}>
      <section aria-labelledby="respirar">
        <h2 id="respirar" className="mb-3 text-xl">
          Respire com o anel
        </h2>
        <BreathingRing />
      </section>
      <WordsNow words={words} />
      {folded ? <Folded plan={plan} /> : <Open plan={plan} />}
      {!contactsAbove && <ContactCalls contacts={contacts} sms />}
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

const planTitle = "O seu plano de segurança";

function Open({ plan }: Pick<WhileYouWaitProps, "plan">) {
  return (
    <>
      <Grounding />
      {plan && (
        <section aria-labelledby="plano">
          <h2 id="plano" className="mb-4 text-xl">
            {planTitle}
          </h2>
          <PlanSteps steps={plan.steps} heading="h3" withoutHelp />
        </section>
      )}
    </>
  );
}

function Folded({ plan }: Pick<WhileYouWaitProps, "plan">) {
  return (
    <div className="border-t border-line">
      {plan && (
        <Fold title={planTitle}>
          <PlanSteps steps={plan.steps} heading="h2" withoutHelp />
        </Fold>
      )}
      <Fold title="Um exercício com os sentidos">
        <Grounding />
      </Fold>
    </div>
  );
}

import { useEffect, useState } from "react";
import { deviceZone } from "~/lib/time/zone";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { lastOwner } from "~/ui/device/owner";
import { useLeaveIfEnded } from "~/ui/device/use-leave-if-ended";
import { formatDay } from "~/ui/time/format-time";
import { HelpBlock } from "~/ui/shell/help-block";
import { keptPlan, type KeptPlan } from "./keep-plan";
import { PlanSteps } from "./plan-steps";

async function findPlan(): Promise<KeptPlan | null> {
  const owner = await lastOwner();
  return owner === null ? null : keptPlan(owner);
}

/** The plan as this device keeps it for whoever was last signed in, without a word from the server. */
export function OfflinePlan() {
  const [plan, setPlan] = useState<KeptPlan | null | "silent">();
  useEffect(() => {
    findPlan().then(setPlan, () => setPlan("silent"));
  }, []);
  useLeaveIfEnded(() => setPlan(null));
  if (plan === undefined) return null;
  if (plan === "silent") return <SilentDevice />;
  if (plan === null) return <NothingKept />;
  const zone = deviceZone();
  return (
    <>
      <p className="mb-8 max-w-reading text-ink-soft">
        Guardado neste aparelho, como foi salvo {formatDay(plan.savedAt, { now: Date.now(), zone })}. Ligar não precisa
        de internet.
      </p>
      <PlanSteps steps={plan.steps} />
      <p className="mt-10 border-t border-line pt-4">
        <a href={paths.plan()} className="link inline-flex min-h-11 items-center">
          Abrir o plano com internet
        </a>
      </p>
    </>
  );
}

function SilentDevice() {
  return (
    <>
      <p className="mb-8 max-w-reading text-lg">
        Este aparelho não está abrindo o que guarda. Com internet, o seu plano está na sua conta.
      </p>
      <HelpBlock />
    </>
  );
}

function NothingKept() {
  return (
    <>
      <p className="max-w-reading text-lg">
        Neste aparelho não há um plano guardado. Ele fica aqui depois que você entra na sua conta uma vez, com internet.
      </p>
      <p className="mb-8 mt-5">
        <Button asChild variant="quiet">
          <a href={paths.login(paths.plan())}>Entrar</a>
        </Button>
      </p>
      <HelpBlock />
    </>
  );
}

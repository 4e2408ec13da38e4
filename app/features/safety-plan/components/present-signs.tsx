import { Form, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { Notice } from "~/ui/feedback/notice";
import type { SafetyPlan } from "../safety-plan";

type PresentSignsProps = {
  plan: Pick<SafetyPlan, "steps" | "version">;
  hasTeam: boolean;
  /** What was just said: `some`, `none`, or nothing yet. */
  said: string | null;
};

/** Which of one's own warning signs are here today: noticed in one's own words, and what helps now within reach. */
export function PresentSigns({ plan, hasTeam, said }: PresentSignsProps) {
  const pending = useNavigation().formData?.get("intent") === "signs";
  const signs = plan.steps.warningSigns;
  if (signs.length === 0) return null;
  return (
    <section aria-label="Sinais de hoje" className="border-t border-line pt-4">
      {said === "some" && (
        <Notice tone="calm" title="Você notou, e isso já é cuidar de si" className="mb-3">
          <p>
            Os passos acima são para agora, um de cada vez. Se apertar,{" "}
            <a href={paths.sosHelp()} className="link">
              peça ajuda pelo SOS
            </a>{" "}
            ou ligue 188.
          </p>
        </Notice>
      )}
      {said === "none" && (
        <Notice tone="calm" className="mb-3">
          <p>Registrado. O plano continua aqui para quando precisar.</p>
        </Notice>
      )}
      <Fold label="Marcar o que está presente hoje">
        <Form method="post" className="space-y-3">
          <input type="hidden" name="intent" value="signs" />
          <input type="hidden" name="version" value={plan.version} />
          <fieldset>
            <legend className="font-medium">Dos meus sinais de alerta, isto está presente hoje:</legend>
            {signs.map(({ text }, n) => (
              <Checkbox
                key={n}
                id={`sign-${n}`}
                name="sign"
                value={String(n)}
                label={<span className="wrap-anywhere">{text}</span>}
              />
            ))}
          </fieldset>
          <p className="max-w-reading text-sm text-ink-soft">
            {hasTeam
              ? "Quem acompanha você pode ver que você marcou. Não é um pedido de ajuda urgente: para isso há o SOS."
              : "Fica só para você. Para ajuda agora há o SOS."}
          </p>
          <Button variant="quiet" pending={pending} pendingLabel="Registrando…">
            Registrar
          </Button>
        </Form>
      </Fold>
    </section>
  );
}

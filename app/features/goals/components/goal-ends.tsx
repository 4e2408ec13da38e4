import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn, versionAfter } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { Fold } from "~/ui/fold";
import type { Goal } from "../goal/goal";

type GoalEndsProps = { goal: Pick<Goal, "status" | "version">; own: boolean; longestLine: number };

/** The end of a goal: come to, or laid aside; or taking it up again. */
export function GoalEnds({ goal, own, longestLine }: GoalEndsProps) {
  const answer = useActionData<unknown>();
  const refusal = ["reached", "aside", "reopen"].map((intent) => refusalOf(answer, { intent })).find(Boolean);
  const intent = useNavigation().formData?.get("intent");
  if (goal.status !== "open")
    return (
      <Form method="post" className="mt-8">
        <ActingAs />
        <FormError message={refusal?.message} />
        <Button variant="quiet" name="intent" value="reopen" pending={intent === "reopen"}>
          Abrir de novo
        </Button>
      </Form>
    );
  return (
    <div className="mt-8 max-w-form border-t border-line pt-4">
      <Fold label="Encerrar esta meta" open={refusal !== undefined}>
        <Form method="post" noValidate className="space-y-4">
          <ActingAs />
          <input type="hidden" name="version" value={versionAfter(refusal, goal.version)} />
          <FormError message={refusal?.message} />
          <TextField
            id="closing"
            name="line"
            label={own ? "O que fica disto para você" : "O que fica disto"}
            hint="Aparece na lista das encerradas. Deixar de lado também é uma escolha."
            optional
            longest={longestLine}
            autoComplete="off"
            defaultValue={typedIn(refusal, "line") ?? ""}
            error={refusal?.fields.line}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="intent" value="reached" pending={intent === "reached"}>
              {own ? "Cheguei lá" : "Alcançada"}
            </Button>
            <Button variant="quiet" name="intent" value="aside" pending={intent === "aside"}>
              Deixar de lado
            </Button>
          </div>
        </Form>
      </Fold>
    </div>
  );
}

/** Whether the goal is shown, for its patient to choose. */
export function GoalSharing({ goal }: { goal: Pick<Goal, "isShared" | "begunBy"> }) {
  const refusal = refusalOf(useActionData<unknown>(), { intent: "show" });
  const intent = useNavigation().formData?.get("intent");
  if (goal.begunBy !== "patient") return null;
  const { isShared } = goal;
  return (
    <Form method="post" preventScrollReset className="mt-8 max-w-form border-t border-line pt-6">
      <ActingAs />
      <FormError message={refusal?.message} />
      <p className="mb-3 text-ink-soft">
        {isShared
          ? "Quem acompanha você vê esta meta, e vocês dois escrevem nela. Se deixar de mostrar, ela volta a ser só sua na hora."
          : "Só você vê esta meta. Se mostrar, quem acompanha você passa a ver e a escrever nela, e o que veio antes continua só seu."}
      </p>
      <Button
        variant="quiet"
        name="intent"
        value={isShared ? "hide" : "show"}
        pending={intent === "show" || intent === "hide"}
      >
        {isShared ? "Deixar de mostrar" : "Mostrar a quem me acompanha"}
      </Button>
    </Form>
  );
}

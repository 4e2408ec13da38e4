import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { DraftNotice } from "~/ui/draft/draft-notice";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { useDraft } from "~/ui/draft/use-draft";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { Notice } from "~/ui/feedback/notice";
import { Select } from "~/ui/form/select";
import type { FormFields } from "../saving/plan-form";
import { planSteps } from "../plan-step";
import { reviewChoices } from "../review/review.policy";
import type { SafetyPlan } from "../safety-plan";
import { PlanConflict } from "./plan-conflict";
import { againOf, isOvertaken, planRefusalOf, stepErrors, wrongLines } from "./plan-form-answer";
import type { PlanRefusal } from "./plan-form-answer";
import { StepFields } from "./step-fields";
import { useFormSource } from "./use-form-source";

type PlanFormProps = {
  /** The newest version; null for the first plan. */
  plan: SafetyPlan | null;
  /** Names this very form. */
  formKey: string;
  /** Whose draft, of which form. */
  draft: { owner: string; form: string };
  /** Where the plan is read. */
  readHref: string;
  reader: Reader;
};

/** How many empty lines a press of "Mais uma linha" brings without JavaScript. */
const linesAtOnce = 3;

/** Writing the plan. Drafts are kept on the device; a refusal, a conflict and a lost network keep every word. */
export function PlanForm({ plan, formKey, draft: place, readHref, reader }: PlanFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const navigation = useNavigation();
  const [refusal, again] = [planRefusalOf(answer), againOf(answer)];
  const givenBack = refusal !== undefined || again !== undefined;
  const draft = useDraft(form, { ...place, stampName: "key", restores: !givenBack });
  const source = useFormSource(answer, draft, { plan, formKey });
  useSendWhenOnline(form, answer);
  const pending = navigation.state !== "idle" && navigation.formMethod === "POST";
  // In a conflict the version that is shown beside is the one that is answered.
  const version =
    isOvertaken(refusal) && plan ? String(plan.version) : one(refusal?.values ?? source.values, "version");
  const errors = stepErrors(refusal);
  return (
    <Form ref={form} method="post" noValidate>
      <ActingAs />
      {/* Enter in a field saves, and does not ask for another line. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      <Refused refusal={refusal} errors={errors} />
      {again?.more === "both" && <JoinedNotice />}
      {isLostNetwork(answer) && !pending && <LostNotice />}
      {(answer === undefined || draft.found?.how === "offered") && <DraftNotice draft={draft} />}
      {isOvertaken(refusal) && plan && (
        <PlanConflict plan={plan} reader={reader} readHref={readHref} formKey={one(source.values, "key")} />
      )}
      <input type="hidden" name="key" value={one(source.values, "key")} />
      <input type="hidden" name="version" value={version} />
      <Fields key={source.key} values={source.values} errors={errors} again={again?.more} />
      <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button pending={pending} pendingLabel="Salvando…" className="max-sm:w-full">
          Salvar o plano
        </Button>
        <Link to={readHref} className="link inline-flex min-h-11 items-center px-2">
          Voltar sem salvar
        </Link>
      </div>
    </Form>
  );
}

function one(values: FormFields, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

type FieldsProps = { values: FormFields; errors: Record<string, string>; again: string | undefined };

function Fields({ values, errors, again }: FieldsProps) {
  return (
    <div className="space-y-8">
      {planSteps.map((step, at) => (
        <StepFields
          key={step}
          step={step}
          number={at + 1}
          values={values}
          errors={errors}
          more={again === step ? linesAtOnce : 0}
        />
      ))}
      <div className="border-t border-line pt-5">
        <Select
          name="reviewEveryDays"
          label="Lembrar de rever"
          hint="Um aviso discreto lembra vocês de reler o plano."
          defaultValue={one(values, "reviewEveryDays")}
          options={reviewChoices.map((days) => ({ value: String(days), label: `Depois de ${days} dias` }))}
        />
      </div>
    </div>
  );
}

function Refused({ refusal, errors }: { refusal: PlanRefusal | undefined; errors: Record<string, string> }) {
  if (!refusal) return null;
  const wrong = wrongLines(errors);
  const message = wrong.length > 0 ? "Falta pouco. O que você escreveu continua aqui." : undefined;
  return <FormError message={message ?? refusal.fields.steps ?? refusal.message} fields={wrong} />;
}

function JoinedNotice() {
  return (
    <div role="status">
      <Notice tone="calm" title="As duas versões estão no formulário" className="mb-6">
        <p>Confira, tire o que estiver repetido e salve.</p>
      </Notice>
    </div>
  );
}

function LostNotice() {
  return (
    <div role="alert">
      <Notice title="Sem conexão agora" className="mb-6">
        <p>O que você escreveu está guardado neste aparelho. Quando a conexão voltar, enviamos.</p>
      </Notice>
    </div>
  );
}

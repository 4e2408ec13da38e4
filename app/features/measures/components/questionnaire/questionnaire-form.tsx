import { Form, useNavigation } from "@remix-run/react";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { rowsAgain } from "~/features/tenancy/components/rows-sent";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { most } from "../../questionnaire/limits";
import type { Question } from "../../sheet";
import { QuestionEditor } from "./question-editor";

type QuestionnaireFormProps = {
  /** As it stands; null for a new one. */
  standing: { title: string; intro: string; questions: readonly Question[]; version: number } | null;
  refusal: Refusal | undefined;
};

/** Empty places for questions below those that are there. */
const emptyPlaces = 5;

/** A psychologist's questionnaire: its name, what is said before, its questions in order. Without JavaScript, too. */
export function QuestionnaireForm({ standing, refusal }: QuestionnaireFormProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  const there = standing?.questions.length ?? 0;
  const rows = rowsAgain(refusal, "q", there);
  const places = Math.max(rows.length, Math.min(most.questions, there + emptyPlaces));
  return (
    <Form method="post" noValidate className="max-w-form space-y-6">
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, standing?.version ?? 0)} />
      <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key") || undefined} />
      <TextField
        name="title"
        label="Nome"
        longest={most.title}
        defaultValue={typedIn(refusal, "title") ?? standing?.title ?? ""}
        error={errors.title}
      />
      <TextArea
        name="intro"
        label="O que é dito antes da primeira pergunta"
        optional
        rows={3}
        longest={most.intro}
        defaultValue={typedIn(refusal, "intro") ?? standing?.intro ?? ""}
        error={errors.intro}
      />
      {Array.from({ length: places }, (_, n) => {
        const editor = <QuestionEditor key={n} n={n} question={standing?.questions[rows[n] ?? -1]} refusal={refusal} />;
        const isWrong = Object.keys(errors).some((name) => name.startsWith(`q.${n}.`));
        const isOpen = n <= there || isWrong || typedIn(refusal, `q.${n}.text`);
        return isOpen ? (
          <fieldset key={n} className="space-y-4 border-t border-line pt-4">
            <legend className="font-semibold">{`Pergunta ${n + 1}`}</legend>
            {editor}
          </fieldset>
        ) : (
          <Fold key={n} label={`Acrescentar a pergunta ${n + 1}`}>
            {editor}
          </Fold>
        );
      })}
      <p className="text-sm text-ink-soft">
        Para tirar uma pergunta, apague o texto dela. Quem já recebeu uma versão responde àquela versão.
      </p>
      <Button pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { isStanding, rowsAgain } from "~/features/tenancy/components/rows-sent";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { Fold } from "~/ui/fold";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { longest, mostParts, type AgreementPart } from "../words/agreement-words";
import type { OwnText } from "../words/own-texts.server";

type TextFormProps = { text: OwnText; refusal: Refusal | undefined };

/** Empty places for new parts below those that stand. */
const spare = 2;

/** A psychologist's text, part by part; a part that is emptied goes. */
export function TextForm({ text, refusal }: TextFormProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  const { words, version, sendsToNew, isRequired } = text;
  const rows = rowsAgain(refusal, "part", words.parts.length);
  const places = Math.max(rows.length, Math.min(mostParts, words.parts.length + spare));
  const checked = (name: string, stands: boolean) => (refusal ? typedIn(refusal, name) === "on" : stands);
  return (
    <Form method="post" className="max-w-reading space-y-6">
      <ActingAs />
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, version)} />
      <TextField
        name="title"
        label="Nome do documento"
        longest={longest.title}
        defaultValue={typedIn(refusal, "title") ?? words.title}
        error={errors.title}
      />
      {Array.from({ length: places }, (_, n) => (
        <PartFields key={n} n={n} part={words.parts[rows[n] ?? -1]} refusal={refusal} />
      ))}
      <fieldset className="space-y-2 border-t border-line pt-4">
        <legend className="font-semibold">Quando é enviado</legend>
        <Checkbox
          name="sendsToNew"
          label="Enviar sozinho quando um acompanhamento começa"
          defaultChecked={checked("sendsToNew", sendsToNew)}
        />
        <Checkbox
          name="isRequired"
          label="Pedir resposta antes da sessão"
          defaultChecked={checked("isRequired", isRequired)}
        />
      </fieldset>
      <Button pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}

/** `part`: what stands and is shown in this place; without it what was typed there. */
type PartProps = { n: number; part: AgreementPart | undefined; refusal: Refusal | undefined };

function PartFields({ n, part, refusal }: PartProps) {
  const errors = refusal?.fields ?? {};
  const name = (field: keyof AgreementPart) => `part.${n}.${field}`;
  const field = (one: keyof AgreementPart) => ({
    name: name(one),
    longest: longest[one],
    defaultValue: part?.[one] ?? typedIn(refusal, name(one)) ?? "",
    error: errors[name(one)],
  });
  const stood = isStanding(refusal, `part.${n}`, part ? n : null);
  const isTyped = (["title", "summary", "text"] as const).some((one) => typedIn(refusal, name(one)));
  const isOpen = stood || isTyped || Object.keys(errors).some((one) => one.startsWith(`part.${n}.`));
  const fields = (
    <>
      {stood && <input type="hidden" name={`part.${n}.stood`} value="1" />}
      <TextField {...field("title")} label="Nome da parte" />
      <TextArea {...field("summary")} label="Em poucas palavras" rows={2} />
      <TextArea {...field("text")} label="Texto" rows={stood ? 6 : 4} />
    </>
  );
  if (!isOpen) return <Fold label={`Acrescentar a parte ${n + 1}`}>{fields}</Fold>;
  return (
    <fieldset className="space-y-4 border-t border-line pt-4">
      <legend className="font-semibold">Parte {n + 1}</legend>
      {fields}
    </fieldset>
  );
}

import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn, versionAfter } from "~/features/tenancy/components/refusal";
import { SeeSaved } from "~/features/tenancy/components/see-saved";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { Quote } from "~/ui/quote";
import type { CareWord } from "../word/care-word";

type WordFormProps = { word: CareWord | null; formKey: string; longest: { text: number; from: number } };

/** One's own words, or somebody's that one writes down; what was given can be put on the first page, and stays as it is. */
export function WordForm({ word, formKey, longest }: WordFormProps) {
  const refusal = refusalOf(useActionData<unknown>());
  const pending = useNavigation().state !== "idle";
  const value = (name: string, before: string | null | undefined) =>
    refusal ? (typedIn(refusal, name) ?? "") : (before ?? "");
  return (
    <Form method="post" noValidate className="max-w-form space-y-6">
      <ActingAs />
      <input type="hidden" name="key" value={typedIn(refusal, "key") ?? formKey} />
      {word && <input type="hidden" name="version" value={versionAfter(refusal, word.version)} />}
      <FormError message={refusal?.message} />
      <SeeSaved refusal={refusal} />
      {word?.isGift ? (
        <Quote source={word.from}>{word.text}</Quote>
      ) : (
        <>
          <TextArea
            name="text"
            label="O que você quer ler em um dia difícil"
            hint={`Como se dissesse a alguém de quem você gosta. Até ${longest.text} caracteres.`}
            required
            ownWords
            rows={4}
            longest={longest.text}
            defaultValue={value("text", word?.text)}
            error={refusal?.fields.text}
          />
          <TextField
            name="from"
            label="De quem são"
            hint="Em branco, são suas."
            optional
            longest={longest.from}
            defaultValue={value("from", word?.from)}
            error={refusal?.fields.from}
          />
        </>
      )}
      <Checkbox
        name="onHome"
        label="Ver também na página Hoje"
        hint="No SOS elas aparecem sempre."
        defaultChecked={refusal ? typedIn(refusal, "onHome") !== undefined : (word?.onHome ?? false)}
      />
      <Button pending={pending} pendingLabel="Guardando…" className="max-sm:w-full">
        Guardar
      </Button>
    </Form>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { Fragment, useRef } from "react";
import { DraftNotice } from "~/ui/draft/draft-notice";
import { useDraft } from "~/ui/draft/use-draft";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { demandedParts, longestPart, partWords, type DocumentKind } from "../document-kinds";
import type { FormField } from "./form-field";
import { OthersFields } from "./others-fields";

type DocumentFormProps = {
  kind: DocumentKind;
  replaces: string | undefined;
  typed: (name: string) => string | undefined;
  errors: Record<string, string>;
  message: string | undefined;
  /** Whose words are kept on this device while they are typed, and by which name; `restores`: nothing newer came back. */
  draft: { owner: string; form: string; restores: boolean };
};

/** The form of one kind: the parts that the resolution demands, and none besides. */
export function DocumentForm({ kind, replaces, typed, errors, message, draft: kept }: DocumentFormProps) {
  const { state, formData } = useNavigation();
  const pressed = state === "submitting" ? formData?.get("intent") : null;
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, { ...kept, stampName: "key" });
  const restored = draft.found?.how === "restored" ? draft.found.values : undefined;
  const valueOf = (name: string) => {
    const value = restored?.[name];
    return typeof value === "string" ? value : typed(name);
  };
  const field = (name: string) => ({ name, defaultValue: valueOf(name), error: errors[name] });
  return (
    <Form ref={form} method="post" className="max-w-reading space-y-5">
      <FormError message={message} />
      <DraftNotice draft={draft} />
      <input type="hidden" name="kind" value={kind} />
      {replaces !== undefined && <input type="hidden" name="replaces" value={replaces} />}
      <HiddenIdempotencyKey name="key" value={typed("key")} />
      <Fragment key={restored ? "restored" : "typed"}>
        <TextField
          {...field("requester")}
          label="Quem solicitou"
          optional
          hint="Vazio: a própria pessoa."
          longest={150}
        />
        <TextField {...field("purpose")} label="Finalidade" longest={300} />
        {kind === "declaracao" && <DeclaredFields field={field} />}
        {demandedParts[kind].map((part) => (
          <TextArea key={part} {...field(part)} label={partWords[part]} rows={6} longest={longestPart} />
        ))}
        {kind === "relatorio" && <OthersFields field={field} />}
        {kind === "atestado" && (
          <TextField
            {...field("daysAway")}
            label="Dias de afastamento"
            optional
            inputMode="numeric"
            className="max-w-32"
          />
        )}
        {kind !== "declaracao" && <DateTimeField {...field("validUntil")} type="date" label="Válido até" optional />}
        <TextField
          {...field("place")}
          label="Cidade"
          optional
          hint="Sai antes da data, como “São Paulo, 2 de março”."
          autoComplete="address-level2"
          longest={60}
        />
        <Checkbox name="deliver" label="Entregar à pessoa ao emitir" defaultChecked={valueOf("deliver") === "on"} />
      </Fragment>
      <div className="flex flex-wrap gap-3">
        <Button
          name="intent"
          value="preview"
          variant="quiet"
          pending={pressed === "preview"}
          pendingLabel="Preparando…"
        >
          Ver prévia
        </Button>
        <Button name="intent" value="issue" pending={pressed === "issue"} pendingLabel="Emitindo…">
          Emitir
        </Button>
      </div>
    </Form>
  );
}

function DeclaredFields({ field }: { field: FormField }) {
  return (
    <>
      <p className="text-ink-soft dense:text-sm">
        Uma declaração só registra fatos. Sintomas, estados e situações não cabem nela (Res. CFP 06/2019, art. 9º).
      </p>
      <Select
        {...field("fact")}
        label="O que se declara"
        options={[
          { value: "attendance", label: "Comparecimento a um atendimento" },
          { value: "care", label: "Acompanhamento em um período" },
        ]}
      />
      <div className="flex flex-wrap gap-4">
        <DateTimeField {...field("fromDay")} type="date" label="Dia, ou começo" />
        <DateTimeField {...field("toDay")} type="date" label="Fim do período" optional />
      </div>
      <TextField {...field("hours")} label="Horário" optional hint="Como 14h às 14h50." longest={60} />
    </>
  );
}

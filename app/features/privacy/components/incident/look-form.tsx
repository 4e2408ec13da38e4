import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { actGroups } from "../../incident/act-groups";

/** What is looked for, as it stands in the form. */
export type Typed = {
  from: string;
  until: string;
  who?: string | undefined;
  actorId?: string | undefined;
  groups: string[];
  ip?: string | undefined;
};

type LookFormProps = {
  clinicId: string;
  typed: Typed;
  /** People who are called as was typed: one is to be chosen. */
  choices: { id: string; name: string; role: string }[];
  refusal: Refusal | undefined;
};

const roleWords: Record<string, string> = {
  patient: "paciente",
  psychologist: "psicologia",
  admin: "administração",
};

const nobody = { id: "", name: "Qualquer pessoa, ou outra", role: "" };

/** What to look for in a clinic's audit: a time, by whom, which acts, from where. Nothing is taken over by it. */
export function LookForm({ clinicId, typed, choices, refusal }: LookFormProps) {
  const said = (name: "from" | "until" | "who" | "ip") => ({
    name,
    error: refusal?.fields[name],
    defaultValue: typedIn(refusal, name) ?? typed[name],
  });
  const groups = refusal ? [refusal.values.groups ?? []].flat() : typed.groups;
  return (
    <Form method="post" noValidate className="max-w-reading space-y-4">
      <input type="hidden" name="intent" value="look" />
      <input type="hidden" name="clinicId" value={clinicId} />
      <FormError message={refusal?.message} />
      <div className="flex flex-wrap gap-3">
        <DateTimeField {...said("from")} label="De" hint="Hora de Brasília" className="w-full sm:w-auto" />
        <DateTimeField {...said("until")} label="Até" hint="Hora de Brasília" className="w-full sm:w-auto" />
      </div>
      {choices.length > 0 ? (
        <fieldset>
          <legend className="font-medium dense:text-sm">Quem acessou</legend>
          {[...choices, nobody].map(({ id, name, role }, place) => (
            <label key={id} className="flex min-h-11 items-center gap-3 wrap-anywhere dense:min-h-8 dense:text-sm">
              <input type="radio" name="actorId" value={id} defaultChecked={place === 0} />
              {name}
              {role !== "" && ` (${roleWords[role] ?? role})`}
            </label>
          ))}
        </fieldset>
      ) : (
        <TextField
          {...said("who")}
          label="Quem acessou, se se sabe"
          hint="Da equipe serve o nome; de qualquer pessoa, o e-mail inteiro. Com uma conta escolhida, conta também o que ela fez com os próprios dados."
          autoComplete="off"
          spellCheck={false}
          optional
        />
      )}
      <fieldset>
        <legend className="font-medium dense:text-sm">O que foi tocado</legend>
        <p className="text-sm text-ink-soft">Sem marcar nada, qualquer ato.</p>
        {Object.entries(actGroups).map(([code, label]) => (
          <Checkbox
            key={code}
            id={`group-${code}`}
            name="groups"
            value={code}
            label={label}
            defaultChecked={groups.includes(code)}
          />
        ))}
      </fieldset>
      <TextField
        {...said("ip")}
        label="De qual endereço de rede, se se sabe"
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <Button variant="quiet" pending={useNavigation().formData?.get("intent") === "look"} pendingLabel="Procurando…">
        Procurar, sem juntar ainda
      </Button>
    </Form>
  );
}

import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn, versionAfter } from "~/features/tenancy/components/refusal";
import { SeeSaved } from "~/features/tenancy/components/see-saved";
import { ownPaths } from "~/own-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import type { Regimen } from "../regimen/regimen";

type RegimenFormProps = {
  /** Null: a new one. */
  regimen: Regimen | null;
  formKey: string;
  longest: { name: number; dose: number; refill: number };
  /** Whether somebody cares for the patient here. */
  hasTeam: boolean;
};

const kinds = [
  ["medication", "Remédio"],
  ["habit", "Hábito"],
] as const;

/** Something in the patient's own words: nothing is looked up and nothing is advised. */
export function RegimenForm({ regimen, formKey, longest, hasTeam }: RegimenFormProps) {
  const refusal = refusalOf(useActionData<unknown>(), { intent: "save" });
  const pending = useNavigation().formData?.get("intent") === "save";
  const value = (name: string, before: string) => (refusal ? (typedIn(refusal, name) ?? "") : before);
  const isOn = (name: string, before: boolean) => (refusal ? typedIn(refusal, name) !== undefined : before);
  const field = (name: keyof typeof longest, before: string | null | undefined) => ({
    name,
    defaultValue: value(name, before ?? ""),
    error: refusal?.fields[name],
    longest: longest[name],
  });
  const kind = value("kind", regimen?.kind ?? "medication");
  const timesError = Object.entries(refusal?.fields ?? {}).find(([name]) => name.startsWith("times"))?.[1];
  return (
    <Form
      method="post"
      action={regimen ? undefined : ownPaths.regimen("new")}
      noValidate
      className="max-w-form space-y-6"
    >
      <ActingAs />
      <input type="hidden" name="key" value={typedIn(refusal, "key") ?? formKey} />
      {regimen && <input type="hidden" name="version" value={versionAfter(refusal, regimen.version)} />}
      <FormError message={refusal?.message} />
      <SeeSaved refusal={refusal} />
      <fieldset>
        <legend className="mb-1 font-medium">O que é</legend>
        <div className="flex flex-wrap gap-x-5">
          {kinds.map(([code, label]) => (
            <label key={code} className="flex min-h-11 items-center gap-3">
              <input type="radio" name="kind" value={code} defaultChecked={kind === code} className="size-5 shrink-0" />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label="Nome" hint="Como você chama." required {...field("name", regimen?.name)} />
      <TextField
        label="Dose"
        hint="Como está na receita, só para remédios. A CÁRIS não confere nem aconselha."
        optional
        {...field("dose", regimen?.dose)}
      />
      <TextField
        name="times"
        label="Horários"
        hint="Por exemplo: 8h, 14:30, 22h. Em branco: quando precisar."
        optional
        defaultValue={value("times", regimen?.times.join(", ") ?? "")}
        error={timesError}
      />
      <Checkbox
        name="reminds"
        label="Lembrar nos horários"
        hint="Um aviso por horário, sem o nome do remédio."
        defaultChecked={isOn("reminds", regimen?.reminds ?? true)}
      />
      <TextField
        label="Para não faltar"
        hint="Onde buscar, quando pedir outra receita."
        optional
        {...field("refill", regimen?.refill)}
      />
      {hasTeam && (
        <Checkbox
          name="shared"
          label="Quem acompanha você pode ver"
          hint="Nome, dose, horários e quantas vezes foi marcado; nunca por que você pulou. Desmarcado, deixa de ver na hora."
          defaultChecked={isOn("shared", regimen?.isShared ?? false)}
        />
      )}
      <Button name="intent" value="save" pending={pending} pendingLabel="Guardando…" className="max-sm:w-full">
        Guardar
      </Button>
    </Form>
  );
}

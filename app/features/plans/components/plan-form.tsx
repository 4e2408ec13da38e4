import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { TextField } from "~/ui/form/text-field";
import { planFeatures, type PlanVersion } from "../plan";
import { featureWords } from "../plan-words";
import { plainMoney, plainNumber } from "./plain-figures";

type PlanFormProps = {
  /** The version that counts today. */
  from: number;
  /** What the fields begin with: that version, or the next one that was looked at. */
  start: PlanVersion;
  /** What was typed before a refusal. */
  typed: Record<string, string | string[]> | undefined;
  errors: Record<string, string>;
  pending: boolean;
  /** What the look found: with it the form can be published. */
  look?: ReactNode;
};

/** A new version of a plan: looked at first, then published. */
export function PlanForm({ from, start, typed, errors, pending, look }: PlanFormProps) {
  const begin: Record<string, string> = {
    patients: plainNumber(start.limits.patients),
    psychologists: plainNumber(start.limits.psychologists),
    storageMb: plainNumber(start.limits.storageMb),
    month: plainMoney(start.monthCents),
    year: plainMoney(start.yearCents),
  };
  const field = (name: string, label: string) => {
    const value = typed ? typed[name] : begin[name];
    return { name, label, defaultValue: typeof value === "string" ? value : "", error: errors[name] };
  };
  const chosen: readonly string[] = typed ? [typed.features ?? []].flat() : start.features;
  const number = { inputMode: "numeric", autoComplete: "off", className: "w-full sm:w-40" } as const;
  return (
    <Form method="post" preventScrollReset noValidate className="max-w-reading space-y-4">
      <input type="hidden" name="from" value={from} />
      <div className="flex flex-wrap gap-4">
        <TextField {...field("patients", "Pacientes")} {...number} hint="Vazio: sem limite." />
        <TextField {...field("psychologists", "Pessoas que atendem")} {...number} hint="Vazio: sem limite." />
        <TextField {...field("storageMb", "Arquivos, em MB")} {...number} hint="5.000 são 5 GB." />
      </div>
      <div className="flex flex-wrap gap-4">
        <TextField {...field("month", "Por mês, em reais")} {...number} inputMode="decimal" />
        <TextField {...field("year", "Por ano, em reais")} {...number} inputMode="decimal" />
      </div>
      <fieldset>
        <legend className="font-semibold dense:text-sm">Além do que todos têm</legend>
        {planFeatures.map((code) => (
          <Checkbox
            key={code}
            id={`feature-${code}`}
            name="features"
            value={code}
            label={featureWords[code]}
            defaultChecked={chosen.includes(code)}
          />
        ))}
      </fieldset>
      {look}
      <div className="flex flex-wrap gap-3">
        <Button variant={look ? "quiet" : "primary"} name="intent" value="look" pending={pending}>
          Ver quem é atingido
        </Button>
        {look && (
          <Button name="intent" value="publish" pending={pending} pendingLabel="Publicando">
            Publicar a versão {from + 1}
          </Button>
        )}
      </div>
    </Form>
  );
}

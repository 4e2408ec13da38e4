import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FieldError } from "~/ui/form/field-error";
import { partKinds, partWords, type PartKind } from "../report-part";

type ReportFormProps = {
  action: string;
  from: string;
  to: string;
  /** Today, YYYY-MM-DD: nothing later is known. */
  today: string;
  parts: readonly PartKind[];
  problems: Record<string, string>;
};

/** Which period and which parts: it leads to a look at them, and keeps nothing yet. */
export function ReportForm({ action, from, to, today, parts, problems }: ReportFormProps) {
  return (
    <Form method="get" action={action} className="max-w-form space-y-4">
      <div className="flex flex-wrap gap-4">
        <DateTimeField
          type="date"
          name="from"
          label="De"
          defaultValue={from}
          max={today}
          error={problems.from}
          required
        />
        <DateTimeField type="date" name="to" label="Até" defaultValue={to} max={today} error={problems.to} required />
      </div>
      <fieldset aria-describedby={problems.part ? "part-error" : undefined}>
        <legend className="font-medium">O que mostrar</legend>
        <div className="mt-1 grid sm:grid-cols-2">
          {partKinds.map((kind) => (
            <Checkbox
              key={kind}
              id={`part-${kind}`}
              name="part"
              value={kind}
              label={partWords[kind]}
              defaultChecked={parts.includes(kind)}
            />
          ))}
        </div>
        <FieldError id="part-error">{problems.part}</FieldError>
      </fieldset>
      <Button>Ver o relatório</Button>
    </Form>
  );
}

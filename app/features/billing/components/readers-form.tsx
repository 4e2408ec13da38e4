import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import type { MoneyAdmin } from "../money/money-readers.repo.server";

type ReadersFormProps = { admins: MoneyAdmin[]; all: boolean; own: string; pending: boolean };

/** Who of the admins sees what the clinic pays. Whoever chooses is always among them. */
export function ReadersForm({ admins, all, own, pending }: ReadersFormProps) {
  return (
    <Form method="post" className="max-w-reading space-y-4">
      <ActingAs />
      <fieldset>
        <legend className="mb-1 font-semibold">Quem vê o plano e os pagamentos</legend>
        <label className="flex min-h-11 items-center gap-3">
          <input type="radio" name="who" value="all" defaultChecked={all} className="size-5 shrink-0" />
          Todos que administram a clínica
        </label>
        <label className="flex min-h-11 items-center gap-3">
          <input type="radio" name="who" value="some" defaultChecked={!all} className="size-5 shrink-0" />
          Só estas pessoas
        </label>
        <div className="ml-8">
          {admins.map(({ accountId, name, reads }) => (
            <Checkbox
              key={accountId}
              id={`reader-${accountId}`}
              name="reader"
              value={accountId}
              label={accountId === own ? `${name} (você)` : name}
              defaultChecked={reads || accountId === own}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-ink-soft dense:text-sm">
        Quem escolhe fica sempre na lista. Se todas as pessoas escolhidas saírem da clínica, quem administra volta a
        ver.
      </p>
      <Button pending={pending}>Salvar</Button>
    </Form>
  );
}

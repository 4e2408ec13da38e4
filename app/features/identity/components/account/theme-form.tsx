import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { ThemeChoice } from "~/lib/theme";
import { usePending } from "../login/refusal";

const options: { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "Como no aparelho" },
  { value: "light", label: "Claro" },
  { value: "dark", label: "Escuro" },
];

/** Light or dark, for this device only. */
export function ThemeForm({ chosen }: { chosen: ThemeChoice }) {
  const pending = usePending("theme");
  return (
    <Form method="post" className="max-w-form space-y-4">
      <input type="hidden" name="intent" value="theme" />
      <Select name="theme" label="Aparência" hint="Vale só neste aparelho." options={options} defaultValue={chosen} />
      <Button variant="quiet" pending={pending} pendingLabel="Mudando…">
        Mudar aparência
      </Button>
    </Form>
  );
}

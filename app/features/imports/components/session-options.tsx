import { Checkbox } from "~/ui/form/checkbox";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import type { Options } from "../kind-rule";

const types = [
  { value: "online", label: "Online" },
  { value: "presencial", label: "Presencial" },
];

/** What holds for sessions that do not say it, and whether anybody is told. */
export function SessionOptions({ options }: { options: Options }) {
  return (
    <>
      <TextField
        name="opt.minutes"
        label="Minutos, quando a linha não diz"
        inputMode="numeric"
        defaultValue={options.minutes ?? "50"}
        className="w-full sm:w-60"
      />
      <Select
        name="opt.type"
        label="Como, quando a linha não diz"
        options={types}
        defaultValue={options.type ?? "online"}
        className="w-full sm:w-60"
      />
      <div className="w-full">
        <Checkbox
          name="opt.tells"
          label="Avisar os pacientes das sessões que ainda virão"
          hint="Com os lembretes de costume. Das que já passaram ninguém é avisado."
          defaultChecked={options.tells === "on"}
        />
      </div>
    </>
  );
}

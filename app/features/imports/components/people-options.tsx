import { Select } from "~/ui/form/select";
import type { Options } from "../kind-rule";

type PeopleOptionsProps = { options: Options; psychologists: { id: string; name: string }[] };

const roles = [
  { value: "patient", label: "Paciente" },
  { value: "psychologist", label: "Psicologia" },
];

/** What holds for rows that do not say it. */
export function PeopleOptions({ options, psychologists }: PeopleOptionsProps) {
  return (
    <>
      <Select
        name="opt.role"
        label="Perfil, quando a linha não diz"
        options={roles}
        defaultValue={options.role ?? "patient"}
        className="w-full sm:w-72"
      />
      <Select
        name="opt.psychologistId"
        label="Quem acompanha, quando a linha não diz"
        optional
        placeholder="Ninguém ainda"
        options={psychologists.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={options.psychologistId ?? ""}
        className="w-full sm:w-72"
      />
    </>
  );
}

import { Select } from "~/ui/form/select";
import type { Options } from "../kind-rule";

type NoteOptionsProps = { options: Options; people: { id: string; name: string }[] };

/** Of whom notes are that name nobody. */
export function NoteOptions({ options, people }: NoteOptionsProps) {
  return (
    <Select
      name="opt.patientId"
      label="De quem são as notas que não dizem"
      optional
      placeholder="Ficam de fora"
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={options.patientId ?? ""}
      className="w-full sm:w-72"
    />
  );
}

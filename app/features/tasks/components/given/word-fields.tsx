import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { FieldsProps } from "./when-fields";

/** The first sentence about a field or one of its lines. */
function errorOf(errors: Record<string, string>, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([path]) => path.startsWith(`${name}.`))?.[1];
}

/** What is asked for, in words. */
export function WordFields({ value, errors }: FieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Título"
        hint="É o que a pessoa vê na lista."
        required
        longest={200}
        autoComplete="off"
        defaultValue={value("title")}
        error={errors.title}
      />
      <TextArea
        name="description"
        label="Recado"
        hint="Para que serve, como vocês combinaram. A pessoa lê como palavras suas."
        optional
        rows={4}
        longest={4000}
        defaultValue={value("description")}
        error={errors.description}
      />
      <TextArea
        name="steps"
        label="Passos"
        hint="Um por linha, até 12. A pessoa marca os que fez."
        optional
        rows={3}
        defaultValue={value("steps")}
        error={errorOf(errors, "steps")}
      />
    </>
  );
}

import { Select } from "~/ui/form/select";

type PlaceFieldProps = {
  id?: string;
  /** The clinic's places, by name. */
  places: readonly string[];
  /** The chosen one; "" for none. It stands among them though the clinic has it no more. */
  value: string;
  label?: string;
  error: string | undefined;
};

/** Where a session in person takes place; nothing where the clinic has not said any place. */
export function PlaceField({ id, places, value, label = "Onde, se presencial", error }: PlaceFieldProps) {
  const all = value === "" || places.includes(value) ? places : [...places, value];
  if (all.length === 0) return null;
  return (
    <Select
      name="place"
      {...(id && { id })}
      label={label}
      placeholder="Sem dizer"
      options={all.map((name) => ({ value: name, label: name }))}
      defaultValue={value}
      error={error}
    />
  );
}

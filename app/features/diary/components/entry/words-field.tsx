import { useState } from "react";
import { Count, countOf } from "~/ui/form/count";
import type { FieldProps } from "~/ui/form/field";
import { fieldAttributes, FieldFrame } from "~/ui/form/field";

type WordsFieldProps = FieldProps & { defaultValue: string; max: number; rows?: number };

/** The person's own words, growing with them. It counts but never cuts: a long paste must not lose its end in silence. */
export function WordsField({ defaultValue, max, rows = 8, ...field }: WordsFieldProps) {
  const [length, setLength] = useState(countOf(defaultValue));
  return (
    <FieldFrame {...field} className="max-w-reading" aside={<Count length={length} longest={max} />}>
      <textarea
        {...fieldAttributes(field)}
        rows={rows}
        defaultValue={defaultValue}
        onChange={(event) => setLength(countOf(event.target.value))}
        className="control font-own-words text-lg italic"
      />
    </FieldFrame>
  );
}

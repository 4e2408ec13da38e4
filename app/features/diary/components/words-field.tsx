import { useState } from "react";
import { classNames } from "~/ui/class-names";
import type { FieldProps } from "~/ui/field";
import { fieldAttributes, FieldFrame } from "~/ui/field";
import { useHydrated } from "~/ui/hydrated";

type WordsFieldProps = FieldProps & { defaultValue: string; max: number; rows?: number };

/** The person's own words, growing with them. It counts but never cuts: a long paste must not lose its end in silence. */
export function WordsField({ defaultValue, max, rows = 8, ...field }: WordsFieldProps) {
  const [length, setLength] = useState(defaultValue.length);
  return (
    <FieldFrame {...field} className="max-w-reading" aside={<Count length={length} max={max} />}>
      <textarea
        {...fieldAttributes(field)}
        rows={rows}
        defaultValue={defaultValue}
        onChange={(event) => setLength(event.target.value.length)}
        className="control font-own-words text-lg italic"
      />
    </FieldFrame>
  );
}

const number = new Intl.NumberFormat("pt-BR");

function Count({ length, max }: { length: number; max: number }) {
  const hydrated = useHydrated();
  if (!hydrated || length < max * 0.6) return null;
  const over = length > max;
  return (
    <span
      aria-live="polite"
      className={classNames("shrink-0 text-sm tabular-nums", over ? "font-medium text-wrong-text" : "text-ink-soft")}
    >
      {over
        ? `${number.format(length - max)} a mais que o limite`
        : `${number.format(length)} de ${number.format(max)}`}
    </span>
  );
}

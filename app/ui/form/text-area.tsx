import { useState } from "react";
import type { TextareaHTMLAttributes } from "react";
import { classNames } from "../class-names";
import { Count, countOf } from "./count";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type TextAreaProps = FieldProps &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "defaultValue" | "placeholder" | "rows" | "autoComplete"> & {
    /** Code points that the server takes: counted, never cut. */
    longest?: number;
    className?: string;
    /** The person's own words: set in Lora italic. */
    ownWords?: boolean;
    onValue?: (value: string) => void;
  };

/** Several lines; grows with the text where the browser can, and counts towards `longest` when it is near. */
export function TextArea({
  name,
  label,
  id,
  hint,
  error,
  optional,
  required,
  className,
  ownWords,
  onValue,
  longest,
  ...area
}: TextAreaProps) {
  const field = { name, label, id, hint, error, optional, required };
  const [length, setLength] = useState(countOf(String(area.defaultValue ?? "")));
  return (
    <FieldFrame {...field} className={className} aside={<Count length={length} longest={longest} />}>
      <textarea
        rows={5}
        {...area}
        {...fieldAttributes(field)}
        onChange={(event) => {
          setLength(countOf(event.target.value));
          onValue?.(event.target.value);
        }}
        className={classNames("control", ownWords && "font-own-words text-lg italic")}
      />
    </FieldFrame>
  );
}

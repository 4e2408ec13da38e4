import { useRef, useState } from "react";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";
import { useHydrated } from "./hydrated";
import { hasTag, toggleTag } from "./tag-text";

type TagInputProps = FieldProps & { defaultValue?: string[]; suggestions?: string[] };

/** Words separated by commas; with JavaScript, suggestions are added and taken away by a tap. */
export function TagInput({ defaultValue = [], suggestions = [], ...field }: TagInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(defaultValue.join(", "));
  const hydrated = useHydrated();
  const hint = field.hint ?? "Separe por vírgulas.";
  const choose = (tag: string) => {
    setText(toggleTag(text, tag));
    input.current?.focus();
  };
  return (
    <FieldFrame {...field} hint={hint}>
      <input
        {...fieldAttributes({ ...field, hint })}
        ref={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        className="control"
      />
      {hydrated && suggestions.length > 0 && (
        <ul aria-label="Sugestões" className="mt-2 flex flex-wrap gap-x-2 gap-y-1">
          {suggestions.map((tag) => (
            <li key={tag} className="max-w-full">
              <button
                type="button"
                aria-pressed={hasTag(text, tag)}
                onClick={() => choose(tag)}
                className="min-h-11 max-w-full rounded-[1.375rem] border border-line-strong px-4 py-1.5 text-left wrap-anywhere text-ink-soft hover:border-act hover:text-act aria-pressed:border-act aria-pressed:bg-act-wash aria-pressed:text-act-strong dense:min-h-8 dense:px-3 dense:text-sm"
              >
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}

import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/form/button";
import { linkHref } from "../link-href";

type LinkFormProps = {
  /** The link around the cursor. */
  href: string;
  onSet: (href: string | null) => void;
  onClose: () => void;
};

/** Where a link leads, in a line below the toolbar. No form of its own: it stands in the note's. */
export function LinkForm({ href, onSet, onClose }: LinkFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const set = () => {
    const typed = linkHref(field.current?.value ?? "");
    setWrong(typed === null);
    if (typed === null) field.current?.focus();
    else onSet(typed);
  };
  return (
    <fieldset className="flex flex-wrap items-center gap-2 border-t border-line px-2 py-2">
      <legend className="sr-only">Link</legend>
      <label htmlFor="endereco-do-link" className="text-sm text-ink-soft">
        Endereço do link
      </label>
      <input
        ref={field}
        id="endereco-do-link"
        type="text"
        inputMode="url"
        autoComplete="off"
        defaultValue={href}
        placeholder="https://… ou um e-mail"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? "link-errado" : undefined}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          else if (event.key === "Enter") {
            // Not the note's own form is sent.
            event.preventDefault();
            set();
          }
        }}
        className="control min-w-0 flex-1 basis-52"
      />
      <Button type="button" variant="quiet" onClick={set}>
        Aplicar
      </Button>
      {href !== "" && (
        <Button type="button" variant="quiet" onClick={() => onSet(null)}>
          Tirar o link
        </Button>
      )}
      {wrong && (
        <p id="link-errado" role="alert" className="basis-full text-sm text-wrong-text">
          Use um endereço que começa com http:// ou https://, ou um e-mail.
        </p>
      )}
    </fieldset>
  );
}

import { X } from "lucide-react";
import { useEffect } from "react";
import { HelpBlock } from "../shell/help-block";

export type HelpDialogProps = {
  sosHref: string;
  /** That what was written goes its way, in the words of the place. */
  said: string;
  /** What one goes on with. */
  goOn: string;
  onClose: () => void;
};

/** Help, offered beside what somebody writes. It takes neither the focus nor the words: one can go on as if it were not there. */
export function HelpDialog({ sosHref, said, goOn, onClose }: HelpDialogProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <div
      role="dialog"
      aria-labelledby="ajuda-agora"
      className="max-h-[55dvh] overflow-y-auto rounded-lg border border-now bg-raised p-4 shadow-float"
    >
      <div className="flex items-start gap-2">
        <div role="status" className="min-w-0 flex-1">
          <h2 id="ajuda-agora" className="text-lg">
            Está difícil agora?
          </h2>
          <p className="mt-1">Você não precisa passar por isto sem ajuda. {said}</p>
        </div>
        <button
          type="button"
          onClick={onClose}
          aria-label="Fechar"
          className="-m-2 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunk"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      <HelpBlock pair className="mt-3" />
      <p className="mt-2 flex flex-wrap items-center gap-x-6">
        <a href={sosHref} className="link inline-flex min-h-11 items-center font-semibold">
          Abrir o SOS
        </a>
        <button type="button" onClick={onClose} className="link min-h-11">
          {goOn}
        </button>
      </p>
    </div>
  );
}

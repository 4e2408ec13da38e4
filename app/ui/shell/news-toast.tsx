import { Link } from "@remix-run/react";
import { BellRing, X } from "lucide-react";

export type NewsToastProps = { href: string; onClose: () => void };

/** Says, in the frame's own place for it, that a notice has come; loaded with the first. */
export function NewsToast({ href, onClose }: NewsToastProps) {
  return (
    <p className="flex min-h-12 items-center gap-3 bg-raised pl-4 pr-1 text-ink max-lg:border-b max-lg:border-line lg:rounded-lg lg:border lg:border-line lg:pl-3">
      <BellRing aria-hidden="true" className="size-5 shrink-0 text-act" />
      <Link to={href} onClick={onClose} className="link inline-flex min-h-11 min-w-0 flex-1 items-center font-medium">
        Você tem um aviso novo
      </Link>
      <button
        type="button"
        onClick={onClose}
        aria-label="Fechar"
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunk"
      >
        <X aria-hidden="true" className="size-5" />
      </button>
    </p>
  );
}

import { Link } from "@remix-run/react";
import { BellRing, X } from "lucide-react";

export type NewsToastProps = { href: string; onClose: () => void };

/** Says over the page that a notice has come; loaded with the first. */
export function NewsToast({ href, onClose }: NewsToastProps) {
  return (
    <p className="pointer-events-auto flex items-center gap-3 rounded-full border border-line bg-raised py-1 pl-4 pr-1 shadow-float">
      <BellRing aria-hidden="true" className="size-5 shrink-0 text-act" />
      <Link to={href} onClick={onClose} className="link inline-flex min-h-11 items-center font-medium">
        Você tem um aviso novo
      </Link>
      <button
        type="button"
        onClick={onClose}
        aria-label="Fechar"
        className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunk"
      >
        <X aria-hidden="true" className="size-5" />
      </button>
    </p>
  );
}

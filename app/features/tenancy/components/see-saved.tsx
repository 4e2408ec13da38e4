import { useLocation } from "@remix-run/react";
import type { Refusal } from "./refusal";

/** Below what a form says of being overtaken, where the form is a page of its own: the way to what was saved meanwhile. */
export function SeeSaved({ refusal }: { refusal: Refusal | undefined }) {
  const { pathname } = useLocation();
  if (!refusal?.code?.endsWith(".changed_elsewhere")) return null;
  return (
    <p className="-mt-6">
      <a href={pathname} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
        Ver como está agora (abre outra aba)
      </a>
    </p>
  );
}

import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";

/** One orange line over the page, all of it the way to where somebody is wanted. */
export function UrgentBar({ href, children }: { href: string; children: string }) {
  return (
    <aside data-urgent aria-label="Pedido de ajuda" className="sticky top-0 z-30 lg:col-span-2 print:hidden">
      <Link
        to={href}
        className="flex h-11 items-center justify-center gap-2 bg-now px-4 font-semibold text-on-now hover:bg-now-strong focus-visible:-outline-offset-4 focus-visible:outline-on-now"
      >
        <span className="truncate">{children}</span>
        <ArrowRight aria-hidden="true" className="size-4 shrink-0" />
      </Link>
    </aside>
  );
}

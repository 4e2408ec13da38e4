import { Link, useLocation, useNavigate } from "@remix-run/react";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { isChanged } from "../form/is-changed";

type SidePanelProps = {
  title: string;
  closeHref: string;
  /** What stands in its form was typed already: it came back from a search or a refusal. */
  holdsTyped?: boolean;
  children: ReactNode;
};

/** Closed, a panel gives the focus back to what opened it, or to what leads to it, unless it is somewhere by now. */
function focusAgain(opener: Element | null, pathname: string): void {
  if (document.activeElement !== document.body) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>("main a[href]")];
  const isSeen = (element: HTMLElement) => element.isConnected && element.getClientRects().length > 0;
  const ways = [opener, ...links.filter((link) => link.pathname === pathname)];
  const back = ways.find((one) => one instanceof HTMLElement && one !== document.body && isSeen(one));
  (back as HTMLElement | undefined)?.focus({ preventScroll: true });
}

/**
 * Details beside a list instead of another page: opened by an address, closed by a link, or by Escape where nothing typed would be
 * lost; on phones it takes the screen.
 */
export function SidePanel({ title, closeHref, holdsTyped = false, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    const opener = document.activeElement;
    return () => focusAgain(opener, pathname);
  }, [pathname]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [closeHref]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const form = event.target instanceof Element ? event.target.closest("form") : null;
      if (holdsTyped || (form && isChanged(form))) return;
      navigate(closeHref, { preventScrollReset: true });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [closeHref, holdsTyped, navigate]);
  return (
    <aside
      aria-label={title}
      className="fixed inset-x-0 bottom-0 top-(--urgent) z-30 overflow-y-auto bg-raised p-4 lg:sticky lg:inset-auto lg:top-[calc(1rem+var(--urgent))] lg:z-0 lg:max-h-[calc(100dvh-2rem)] lg:w-96 lg:shrink-0 lg:self-start lg:rounded-lg lg:border lg:border-line lg:p-5"
    >
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 wrap-anywhere text-xl dense:text-lg">
          {title}
        </h2>
        <Link
          to={closeHref}
          preventScrollReset
          aria-label="Fechar painel"
          className="-m-2 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" className="size-5" />
        </Link>
      </div>
      {children}
    </aside>
  );
}

import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence that says what the page is for. */
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** The page's main acts. */
  actions?: ReactNode;
};

/** The page's name, with the way back above it and its acts beside it. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 dense:mb-4">
      {back && (
        <Link
          to={back.to}
          className="-ml-1 mb-1 inline-flex min-h-11 items-center gap-1.5 px-1 text-act hover:underline dense:min-h-8 dense:text-sm print:hidden"
        >
          <ArrowLeft aria-hidden="true" className="size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{back.label}</span>
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="wrap-anywhere text-2xl dense:text-xl">{title}</h1>
          {lead && <p className="mt-1 max-w-reading text-ink-soft dense:text-sm">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}

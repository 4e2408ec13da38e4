import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";

type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** An act that asks for more before it is done, opened on the page; works without JavaScript. */
export function Disclosure({ summary, open = false, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classNames("group/disclosure", className)}>
      <summary className="inline-flex min-h-11 items-center gap-1 text-act hover:underline dense:min-h-8">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      <div className="border-l-2 border-line pb-2 pl-4 pt-1">{children}</div>
    </details>
  );
}

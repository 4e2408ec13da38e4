import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** What helps and is not needed in the first moment: one line that opens, without JavaScript too. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group/fold border-b border-line">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 py-2 text-lg font-semibold [&::-webkit-details-marker]:hidden">
        {title}
        <ChevronDown aria-hidden="true" className="size-5 shrink-0 text-ink-soft group-open/fold:rotate-180" />
      </summary>
      <div className="pb-6 pt-2">{children}</div>
    </details>
  );
}

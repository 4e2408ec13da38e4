import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type FoldProps = {
  label: string;
  open?: boolean;
  /** Each time it is opened; also when it stood open at first. */
  onOpen?: () => void;
  children: ReactNode;
};

/** Fields that few need, folded under a line; the browser's own, so it works without JavaScript. */
export function Fold({ label, open = false, onOpen, children }: FoldProps) {
  return (
    <details className="group/fold" open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className="-mx-1 inline-flex min-h-11 items-center gap-2 rounded-md px-1 font-medium text-act hover:underline">
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 transition-transform duration-150 group-open/fold:rotate-180"
        />
        {label}
      </summary>
      <div className="mt-3 space-y-6">{children}</div>
    </details>
  );
}

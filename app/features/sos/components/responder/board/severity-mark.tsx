import { classNames } from "~/ui/class-names";
import type { Severity } from "~/features/sos/sos.schema";
import { severityWords } from "../alert/words";

const looks: Record<Severity, string> = {
  support: "bg-sunk text-ink",
  urgent: "border border-now text-now-text",
  immediate: "bg-now text-on-now",
};

/** How bad it is, in words; the colour only repeats them. Quiet once nobody is wanted any more. */
export function SeverityMark({ severity, quiet = false }: { severity: Severity; quiet?: boolean }) {
  return (
    <span
      className={classNames(
        "whole rounded-sm px-1.5 text-sm font-semibold",
        quiet ? "bg-sunk text-ink-soft" : looks[severity],
      )}
    >
      {severityWords[severity]}
    </span>
  );
}

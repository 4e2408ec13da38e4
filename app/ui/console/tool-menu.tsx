import { ChevronDown } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";

/** A small panel under a word beside a table: the browser's own `details`, closed by Escape and by pressing elsewhere. */
export function ToolMenu({ label, children }: { label: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    function close(event: Event) {
      const open = menu.current;
      if (!open?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const isOutside = event.type === "pointerdown" && !open.contains(event.target as Node);
      if (!isEscape && !isOutside) return;
      if (isEscape) event.preventDefault();
      open.open = false;
      if (isEscape) open.querySelector("summary")?.focus();
    }
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={menu} className="group/fold relative text-sm">
      <summary className="inline-flex min-h-11 items-center gap-1 rounded-md text-act hover:underline dense:min-h-9">
        {label}
        <ChevronDown aria-hidden="true" className="size-4 group-open/fold:rotate-180" />
      </summary>
      <div className="z-30 max-w-reading sm:absolute sm:w-72 rounded-lg border border-line bg-raised p-4">
        {children}
      </div>
    </details>
  );
}

import { LogOut } from "lucide-react";
import { useEffect, type MouseEvent } from "react";
import { leavePage, neutralPage } from "./leave-page";

/** Two presses of Escape within so long (ms) leave, too. */
const twice = 1000;

/** Leaves the page for a neutral one, at once and without a trace in the history; a plain link without JavaScript. */
export function QuickExit() {
  useEffect(() => {
    let last = -Infinity;
    const onKey = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (key !== "Escape" || repeat) return;
      if (timeStamp - last < twice) leavePage();
      last = timeStamp;
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    leavePage();
  };
  return (
    <a
      href={neutralPage}
      rel="noreferrer"
      onClick={onClick}
      title="Esc duas vezes também sai"
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-raised px-4 font-semibold text-ink hover:bg-sunk"
    >
      <LogOut aria-hidden="true" className="size-4" />
      Sair rápido
    </a>
  );
}

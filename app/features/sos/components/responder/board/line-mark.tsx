import { useHydrated } from "~/ui/form/hydrated";
import type { LineState } from "./board-links";

const words: Record<LineState, string> = {
  joining: "Conectando…",
  live: "Ao vivo",
  asking: "Atualiza a cada 5 s",
  lost: "Sem conexão: tentando de novo",
};

/** How fresh the board is; without scripts, the way to load it again. */
export function LineMark({ line, href }: { line: LineState; href: string }) {
  if (!useHydrated()) {
    return (
      <a href={href} className="link inline-flex min-h-11 items-center dense:min-h-8">
        Atualizar
      </a>
    );
  }
  return (
    <p role="status" className="inline-flex items-center gap-2 text-sm text-ink-soft">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${line === "live" || line === "asking" ? "bg-calm-line" : "border border-line-strong"}`}
      />
      {words[line]}
    </p>
  );
}

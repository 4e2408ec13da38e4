import { Link } from "@remix-run/react";
import { LookAgain } from "~/ui/realtime/look-again";
import type { ShownImport } from "../steps/read-import.server";
import { rowsWords } from "./import-words";

/** How far an import is. The page may be left; without JavaScript it is asked for again by its link. */
export function ImportProgress({ brought: { state, counts } }: { brought: ShownImport }) {
  const { total, ready, done, undone, kept } = counts;
  const undoing = state === "undoing";
  const [here, all] = undoing ? [undone + kept, done + undone + kept] : [total - ready, total];
  return (
    <div className="max-w-reading space-y-4">
      <LookAgain every={2_000} />
      <p role="status">
        {undoing ? "Desfazendo: " : "Entrando: "}
        {here.toLocaleString("pt-BR")} de {rowsWords(all)}.
      </p>
      <progress value={here} max={Math.max(1, all)} aria-label="Quanto já foi" className="h-3 w-full accent-act" />
      <p className="text-ink-soft">Pode sair desta página, ou fechar o computador: continua sozinho.</p>
      <p>
        <Link to="." reloadDocument className="link inline-flex min-h-11 items-center dense:min-h-8">
          Ver de novo
        </Link>
      </p>
    </div>
  );
}

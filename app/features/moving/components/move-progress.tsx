import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { LookAgain } from "~/ui/realtime/look-again";
import type { OwnMove } from "../read-move.server";
import { remainingWords } from "./moved-words";

/** How far the move is. The page may be left; without JavaScript it is asked for again by its link. */
export function MoveProgress({ move: { remaining, total } }: { move: OwnMove }) {
  const rest = remaining.entries + remaining.checkIns + remaining.daily;
  const here = Math.max(0, total - rest);
  return (
    <div className="max-w-reading space-y-4">
      <LookAgain every={3_000} />
      <p role="status">
        {here.toLocaleString("pt-BR")} de {total.toLocaleString("pt-BR")} já estão aqui.
        {rest > 0 && ` Falta trazer ${remainingWords(remaining) ?? ""}.`}
      </p>
      <progress value={here} max={Math.max(1, total)} aria-label="Quanto já chegou" className="h-3 w-full accent-act" />
      <p className="text-ink-soft">
        Pode sair desta página: continua sozinho. Nada sai do lugar antigo antes de estar guardado aqui.
      </p>
      <p>
        <Link to={paths.bring()} reloadDocument className="link inline-flex min-h-11 items-center">
          Ver de novo
        </Link>
      </p>
    </div>
  );
}

import type { FetcherWithComponents } from "@remix-run/react";
import { useEffect } from "react";
import { teamPaths } from "~/team-paths";
import { fromWallClock } from "~/lib/time/wall-clock";
import { classNames } from "~/ui/class-names";
import { formatWhen } from "~/ui/time/format-time";

/** What became of a move: where the session stands now and where it stood, or why it did not go. */
export type MoveAnswer =
  | {
      moved: {
        id: string;
        name: string;
        start: string;
        minutes: number;
        version: number;
        before: { start: string; minutes: number } | null;
      };
    }
  | { refused: true; message: string };

/** The one line above the grid: how to move, that something was moved and how it goes back, or why not. Its room is always there. */
export function MoveLine({ move, zone }: { move: FetcherWithComponents<MoveAnswer>; zone: string }) {
  const { data, state } = move;
  const moved = data && "moved" in data ? data.moved : null;
  const refused = data && "refused" in data ? data.message : null;
  useEffect(() => {
    // The block has gone to another column, and the focus with the old one.
    if (moved && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-session="${CSS.escape(moved.id)}"]`)?.focus();
  }, [moved]);
  return (
    // What became of a move stays in view, over the days' heads, wherever one has scrolled.
    <div
      className={classNames(
        "mb-1 flex min-h-9 flex-wrap items-center gap-x-4 print:hidden",
        data && "sticky top-(--urgent) z-10 bg-paper",
      )}
    >
      <p
        role="status"
        className={classNames(
          refused ? "font-medium text-wrong-text" : moved ? "text-calm-text" : "min-w-0 truncate text-ink-soft",
        )}
      >
        {state !== "idle" ? "Salvando…" : (refused ?? (moved && movedWords(moved, zone)) ?? hint)}
      </p>
      {moved?.before && state === "idle" && (
        <move.Form method="post" action={`${teamPaths.agenda()}?index`}>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="id" value={moved.id} />
          <input type="hidden" name="version" value={moved.version} />
          <input type="hidden" name="start" value={moved.before.start} />
          <input type="hidden" name="minutes" value={moved.before.minutes} />
          <input type="hidden" name="back" value="on" />
          <button className="min-h-9 px-2 font-semibold text-act underline underline-offset-4">Desfazer</button>
        </move.Form>
      )}
    </div>
  );
}

const hint = "Arraste a sessão, ou use as setas e Enter. Pela borda de baixo, ou com Shift, muda a duração.";

function movedWords({ name, start, before }: Extract<MoveAnswer, { moved: unknown }>["moved"], zone: string): string {
  const when = formatWhen(fromWallClock(start, zone) ?? 0, { now: Date.now(), zone });
  return before ? `${name}: agora ${when}. A pessoa é avisada.` : `${name}: de volta para ${when}.`;
}

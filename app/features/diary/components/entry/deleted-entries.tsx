import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { UndoForm } from "./undo-delete";

type DeletedEntriesProps = { entries: { id: string; title: string; deletedAt: number }[]; reader: Reader };

/** Notes deleted within 24 hours, by name only, each with its way back. */
export function DeletedEntries({ entries, reader }: DeletedEntriesProps) {
  if (entries.length === 0)
    return (
      <EmptyState title="Nada excluído nas últimas 24 horas">
        Depois desse tempo, o que foi excluído é apagado de vez.
      </EmptyState>
    );
  return (
    <ul aria-label="Anotações excluídas" className="divide-y divide-line border-y border-line">
      {entries.map(({ id, title, deletedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="line-clamp-2 font-medium wrap-anywhere">{title}</p>
            <p className="text-sm text-ink-soft">
              Excluída <RelativeTime at={deletedAt} {...reader} />
            </p>
          </div>
          <UndoForm id={id} title={title} action={paths.diaryDeleted()} />
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { lineWords, type TaskLineTask } from "./line-words";

/** One task in a list: what, when, and what waits there. */
export function TaskLine({ task, reader }: { task: TaskLineTask; reader: Reader }) {
  const { id, title } = task;
  return (
    <li>
      <Link to={paths.task(id)} className="group flex min-h-14 items-center gap-3 py-2.5">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold wrap-anywhere group-hover:text-act">{title}</span>
          <span className="block text-ink-soft">{lineWords(task, reader)}</span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
      </Link>
    </li>
  );
}

/** A part of the list under its heading; nothing without tasks. */
export function TaskPart({
  id,
  title,
  tasks,
  reader,
}: {
  id: string;
  title: string;
  tasks: TaskLineTask[];
  reader: Reader;
}) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="max-w-reading">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} reader={reader} />
        ))}
      </ul>
    </section>
  );
}

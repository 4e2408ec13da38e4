import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { TaskLine, type TaskLineTask } from "./task-line";

/** On the first page: what fits into today, three at most; nothing on other days. */
export function TodayTasks({ tasks, more, reader }: { tasks: TaskLineTask[]; more: boolean; reader: Reader }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tarefas" className="max-w-reading">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="tarefas" className="text-xl">
          Se couber hoje
        </h2>
        <Link to={paths.tasks()} className="link inline-flex min-h-11 items-center">
          {more ? "Ver todas as tarefas" : "Ver tarefas"}
        </Link>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} reader={reader} />
        ))}
      </ul>
    </section>
  );
}

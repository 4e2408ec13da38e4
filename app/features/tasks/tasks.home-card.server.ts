import type { HomeCard } from "~/features/kernel/said/home-card";
import { paths } from "~/paths";
import { lineWords } from "./components/own/line-words";
import { tasksOfToday } from "./task/list-tasks.server";
import { taskLineOf } from "./task/task-line.server";

/** What fits into today, three at most; none on other days. */
export const homeCard: HomeCard = {
  name: "tasks",
  place: 30,
  fits: ["morning", "afternoon"],
  async read(ctx, at) {
    const { tasks, more } = await tasksOfToday(ctx);
    if (tasks.length === 0) return null;
    const items = tasks.map((task) => ({
      title: task.title,
      to: paths.task(task.id),
      detail: lineWords(taskLineOf(task, at.zone), at),
    }));
    const link = { label: more ? "Ver todas as tarefas" : "Ver tarefas", to: paths.tasks() };
    return { moment: "today", view: { title: "Se couber hoje", link, items } };
  },
};

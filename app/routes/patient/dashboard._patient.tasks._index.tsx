import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { TaskPart } from "~/features/tasks/components/own/task-line";
import { listOwnTasks } from "~/features/tasks/task/list-tasks.server";
import { taskLineOf } from "~/features/tasks/task/task-line.server";
import { tasksSearch } from "~/features/tasks/tasks-forms.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { endOfDay, localDay } from "~/lib/time/wall-clock";
import { EmptyState } from "~/ui/list/empty-state";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Tarefas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor, show = "waiting" } = parseSearch(args.request, tasksSearch);
    const { zone } = ctx.actor;
    const now = ctx.now();
    const tasks = await listOwnTasks(ctx, { show, cursor, limit: 30 });
    const items = tasks.items.map((task) => taskLineOf(task, zone));
    const part = { items, nextCursor: tasks.nextCursor, cursor: cursor ?? null };
    return { show, part, endOfToday: endOfDay(localDay(now, zone), zone) ?? now, reader: { now, zone } };
  });
}

const options = [
  { value: "", label: "Para fazer" },
  { value: "answered", label: "Respondidas" },
];

/** What a patient is asked to do: today, later, and what was done. */
export default function Tasks() {
  const { show, part, endOfToday, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Tarefas"
        lead="O que vocês combinaram para entre as sessões. No seu tempo, e só o que servir."
      />
      <FilterLinks label="Quais tarefas" param="show" options={options} />
      {/* Each list grows by itself: another one is another component. */}
      <TaskList key={show} {...{ show, part, endOfToday, reader }} />
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function TaskList({ show, part, endOfToday, reader }: Loaded) {
  const { items, startsAtTop } = useGrowingList(part);
  const today = items.filter(({ dueAt }) => dueAt !== null && dueAt <= endOfToday);
  const later = items.filter((task) => !today.includes(task));
  return (
    <div className="space-y-8">
      {items.length === 0 && <Nothing show={show} />}
      {show === "answered" ? (
        <TaskPart id="respondidas" title="Respondidas" tasks={items} reader={reader} />
      ) : (
        <>
          <TaskPart id="hoje" title="Se couber hoje" tasks={today} reader={reader} />
          <TaskPart id="depois" title="Mais adiante" tasks={later} reader={reader} />
        </>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </div>
  );
}

function Nothing({ show }: { show: Loaded["show"] }) {
  return show === "answered" ? (
    <EmptyState title="Aqui fica o que você fizer">O que você responder continua aqui para reler.</EmptyState>
  ) : (
    <EmptyState title="Nada para fazer agora">
      Quando quem acompanha você sugerir um exercício, ele aparece aqui e você é avisado.
    </EmptyState>
  );
}

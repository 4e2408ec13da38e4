import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { FileGallery } from "~/features/files/components/file-gallery";
import { completeTask, declineTask } from "~/features/tasks/answer/answer-task.server";
import { questionsOf } from "~/features/tasks/answer/answer.policy";
import { AnswerForm } from "~/features/tasks/components/own/answer-form";
import { DeclineForm } from "~/features/tasks/components/own/decline-form";
import { SaidAnswer } from "~/features/tasks/components/said-answer";
import { exerciseOf } from "~/features/tasks/exercise/library";
import { nameOfGiver, readOwnTask } from "~/features/tasks/task/read-task.server";
import { taskLineOf } from "~/features/tasks/task/task-line.server";
import { answerForm, tasksSearch } from "~/features/tasks/tasks-forms.schema";
import { takeTaskFiles } from "~/features/tasks/files/task-files.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { filesIn, parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { Flash } from "~/ui/feedback/flash";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay, formatHour } from "~/ui/time/format-time";

/** What it is about stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Tarefa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const task = await readOwnTask(ctx, { id: args.params.id ?? "" });
    const { memberId: owner, zone } = ctx.actor;
    const teamName = await nameOfGiver(ctx, task);
    const exercise = exerciseOf(task.exercise);
    const search = new URL(args.request.url).searchParams;
    const { done } = parseSearch(args.request, tasksSearch);
    const shown = {
      ...task,
      hasHour: taskLineOf(task, zone).hasHour,
      intro: exercise?.intro ?? null,
      practice: exercise?.practice ?? null,
    };
    const form = { formKey: crypto.randomUUID(), questions: questionsOf(exercise), owner, teamName };
    return { task: shown, form, done, saved: search.get("saved"), reader: { now: ctx.now(), zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(
    args,
    requirePatient,
    answerForm,
    async (ctx, { intent, key, reason, said }) => {
      const id = args.params.id ?? "";
      if (said) await completeTask(ctx, { ...said, id }, key);
      else await declineTask(ctx, { id, reason }, key);
      return redirect(`${paths.task(id)}?done=${intent}${key ? `&saved=${encodeURIComponent(key)}` : ""}`);
    },
    (ctx, form, typed) => takeTaskFiles(ctx, filesIn(form, "attachment"), typed),
  );
}

/** Without network the page stays, with every word. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const intent = (await request.clone().formData()).get("intent");
  return sendOrKeep(() => serverAction<typeof action>(), typeof intent === "string" ? intent : "done");
}

const doneWords: Record<string, string> = {
  done: "Guardado.",
  partly: "Guardado até aqui. Você pode continuar quando quiser.",
  decline: "Registrado. Se mudar de ideia, a tarefa continua aqui.",
};

/** One task: what is asked, its form; answered, what was said, and what was said to it. */
export default function OwnTask() {
  const { task, form, done, saved, reader } = useLoaderData<typeof loader>();
  useDropDraft({ owner: form.owner, forms: [paths.task(task.id)] }, saved);
  const hasAnswer = useActionData<unknown>() !== undefined;
  const isSaid = task.status === "done" || task.status === "declined";
  const flash = hasAnswer || done === undefined ? undefined : doneWords[done];
  const fields = <AnswerForm key={form.formKey} task={task} {...form} />;
  return (
    <>
      {flash && <Flash>{flash}</Flash>}
      <PageHeader
        title={task.title}
        back={{ to: paths.tasks(), label: "Tarefas" }}
        lead={<When task={task} reader={reader} />}
      />
      <div className="max-w-reading space-y-4">
        {task.intro && <p className="text-lg">{task.intro}</p>}
        {task.description && (
          <Quote source={`de ${form.teamName}`} size="medium">
            {task.description}
          </Quote>
        )}
        {task.practice !== null && (
          <Button asChild className="max-sm:w-full">
            <Link to={`${ownPaths.practice(task.practice)}?task=${task.id}`}>Abrir a prática</Link>
          </Button>
        )}
        <FileGallery files={task.files} label="Arquivos da tarefa" />
      </div>
      {task.comment && (
        <section aria-labelledby="comentario" className="mt-6 max-w-reading border-l-4 border-act pl-4">
          <h2 id="comentario" className="text-lg">
            {form.teamName} comentou
          </h2>
          <p className="mt-1 wrap-anywhere whitespace-pre-line">{task.comment}</p>
        </section>
      )}
      <div className="mt-8 space-y-8">
        {isSaid ? <Said task={task}>{fields}</Said> : fields}
        {!isSaid && <DeclineForm teamName={form.teamName} formKey={form.formKey} />}
      </div>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function When({ task, reader }: Pick<Loaded, "task" | "reader">) {
  const { dueAt, hasHour, status } = task;
  if (status === "done" || status === "declined" || dueAt === null) return null;
  return (
    <span className="first-letter:uppercase">{`${formatDay(dueAt, reader)}${hasHour ? `, até ${formatHour(dueAt, reader)}` : ""}`}</span>
  );
}

function Said({ task, children }: { task: Loaded["task"]; children: React.ReactNode }) {
  const isOpen = useActionData<unknown>() !== undefined;
  if (task.status === "declined")
    return (
      <>
        <p>Você preferiu não fazer desta vez.</p>
        {task.reason && <Quote>{task.reason}</Quote>}
        <Fold label="Fazer agora" open={isOpen}>
          {children}
        </Fold>
      </>
    );
  return (
    <>
      <section aria-labelledby="resposta">
        <h2 id="resposta" className="mb-3 text-xl">
          O que você contou
        </h2>
        <SaidAnswer answer={task.answer} steps={task.steps} />
        <div className="mt-4">
          <FileGallery files={task.answerFiles} label="Arquivos da resposta" />
        </div>
      </section>
      <Fold label="Mudar ou acrescentar" open={isOpen}>
        {children}
      </Fold>
    </>
  );
}

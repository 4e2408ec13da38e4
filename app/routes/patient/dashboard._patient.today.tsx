import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData, useSearchParams, type ClientActionFunctionArgs } from "@remix-run/react";
import { LifeBuoy, PenLine } from "lucide-react";
import { nextOwnAppointment } from "~/features/appointments/booking/list-appointments.server";
import { NextSession } from "~/features/appointments/components/own/next-session";
import { toOwnSession } from "~/features/appointments/components/own/own-session";
import { useKeptSession } from "~/features/appointments/components/kept/use-kept-session";
import { OwnCycle } from "~/features/care/components/own-cycle";
import { readOwnCycle } from "~/features/care/cycle/read-own-cycle.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { toEntryRow } from "~/features/diary/components/list/entry-card";
import { greeting } from "~/features/diary/components/mood/greeting";
import { LastEntries } from "~/features/diary/components/list/last-entries";
import { QuickCheckIn } from "~/features/diary/components/mood/quick-check-in";
import { WeekStrip } from "~/features/diary/components/mood/week-strip";
import { checkInFormSchema } from "~/features/diary/diary.schema";
import { today } from "~/features/diary/mood/today.server";
import type { HomeMoment } from "~/features/kernel/home-card";
import { HomeCardView, HomeKey } from "~/features/home/components/home-cards";
import { homeForm } from "~/features/home/home.schema";
import { homePress } from "~/features/home/press-home.server";
import { homeAt, readHome } from "~/features/home/read-home.server";
import { readToAnswer } from "~/features/measures/assignment/list-assignments.server";
import { ScalesLine } from "~/features/measures/components/own/scales-line";
import { MoveNotice } from "~/features/moving/components/move-notice";
import { patientStepsHtml } from "~/features/sos/components/first-steps/patient-steps-html";
import { patientStepsLeft } from "~/features/sos/first-steps/patient-steps.server";
import { Welcome } from "~/features/moving/components/welcome";
import { readOwnMove } from "~/features/moving/read-move.server";
import { TodayTasks } from "~/features/tasks/components/own/today-tasks";
import { tasksOfToday } from "~/features/tasks/task/list-tasks.server";
import { taskLineOf } from "~/features/tasks/task/task-line.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { days } from "~/lib/duration";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { Flash } from "~/ui/feedback/flash";
import { Notice } from "~/ui/feedback/notice";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Hoje");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [{ checkIn, lastEntries, newComments, week, beside }, team, move, next, cycle, due, scales, cards] =
      await Promise.all([
        today(ctx, patientStepsLeft(ctx.actor)),
        careTeam(ctx),
        readOwnMove(ctx),
        nextOwnAppointment(ctx),
        readOwnCycle(ctx),
        tasksOfToday(ctx),
        readToAnswer(ctx),
        readHome(ctx, homeAt(ctx), Promise.resolve([])),
      ]);
    const { zone, name, memberId: you } = ctx.actor;
    const now = ctx.now();
    const hello = greeting(name, { now, zone });
    return {
      hello,
      cards,
      move,
      you,
      next: next && toOwnSession(next, you),
      team: team.map((one) => ({ name: one.name })),
      clinicName: ctx.clinicName,
      scales: scales.waiting.map(({ id, askedBy }) => ({ id, askedBy })),
      begun: scales.begun[0] ?? null,
      cycle,
      checkIn,
      entries: lastEntries.map(toEntryRow),
      newComments,
      week,
      tasks: { tasks: due.tasks.map((task) => taskLineOf(task, zone)), more: due.more },
      steps: patientStepsHtml(beside, paths.firstSteps()),
      key: crypto.randomUUID(),
      reader: { now, zone },
    };
  });
}

/** The quick check-in, or a tap on a card, posted to the page itself: without network its code is there to keep what was chosen. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, homeForm, async (ctx, { key, ...said }) => {
    if (said.card !== undefined) {
      const press = homePress(said.card);
      await press.act(ctx, check(press.schema, { key, ...said }), key ?? crypto.randomUUID());
      return redirect(paths.today());
    }
    await addCheckIn(ctx, check(checkInFormSchema, said), key);
    return redirect(`${paths.today()}?registered`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** The patient's home: the next session, how are you, what you wrote last, what was answered. */
export default function Today() {
  const {
    hello,
    cards,
    you,
    move,
    next,
    team,
    clinicName,
    cycle,
    checkIn,
    entries,
    newComments,
    week,
    tasks,
    scales,
    begun,
    steps,
    key,
    reader,
  } = useLoaderData<typeof loader>();
  useKeptSession(you, next);
  const [search] = useSearchParams();
  // A session of today or tomorrow comes first; one further away lets the question of the day come before it.
  const isSoon = next !== null && next.startAt - reader.now < days(1.5);
  const nextSession = <NextSession session={next} hasTeam={team.length > 0} reader={reader} />;
  const cardsOf = (moment: HomeMoment) =>
    cards.map(
      ({ name, moment: its, view }) => its === moment && view && <HomeCardView key={name} name={name} view={view} />,
    );
  return (
    <HomeKey.Provider value={key}>
      <div className="space-y-9">
        <header>
          {search.has("registered") && <Flash>Humor registrado.</Flash>}
          <h1 className="mb-4 text-2xl sm:text-3xl">{hello}</h1>
          <OwnCycle said={cycle} reader={reader} />
        </header>
        {search.has("welcome") && <Welcome clinicName={clinicName} team={team} />}
        <MoveNotice move={move} />
        {newComments > 0 && (
          <Notice tone="calm">
            <Link to={`${paths.diary()}?comments=new`} className="link font-medium">
              {newComments === 1
                ? "Há um comentário novo no seu diário"
                : `Há ${newComments.toLocaleString("pt-BR")} comentários novos no seu diário`}
            </Link>
          </Notice>
        )}
        <ScalesLine waiting={scales} begun={begun} />
        {isSoon && nextSession}
        {cardsOf("now")}
        <QuickCheckIn last={checkIn} idempotencyKey={key} reader={reader} />
        <p className="flex flex-wrap gap-3">
          <Button asChild variant={checkIn ? "primary" : "quiet"} className="max-sm:w-full">
            <Link to={paths.diaryNew()}>
              <PenLine aria-hidden="true" className="size-5" />
              Escrever no diário
            </Link>
          </Button>
          <Button asChild variant="quiet" className="max-sm:w-full">
            <Link to={paths.plan()}>
              <LifeBuoy aria-hidden="true" className="size-5" />
              Plano de segurança
            </Link>
          </Button>
        </p>
        {cardsOf("today")}
        {steps && <section dangerouslySetInnerHTML={{ __html: steps }} />}
        <TodayTasks {...tasks} reader={reader} />
        {!isSoon && nextSession}
        {cardsOf("calm")}
        <section aria-labelledby="semana">
          <h2 id="semana" className="mb-1 text-xl">
            Seus últimos dias
          </h2>
          <WeekStrip week={week} />
          <Link to={paths.map()} className="link mt-2 inline-flex min-h-11 items-center">
            Ver o mapa do seu ano
          </Link>
        </section>
        <LastEntries entries={entries} reader={reader} />
      </div>
    </HomeKey.Provider>
  );
}

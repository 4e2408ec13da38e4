import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { BeforePage, type ChangedPart } from "~/features/appointments/components/before/before-page";
import { readBefore } from "~/features/appointments/before/read-before.server";
import { LastNote, ScalesSince, TasksSince } from "~/features/caseload/components/since/answers-since";
import { sayAnswers, type SaidSince } from "~/features/caseload/components/since/since-words";
import { answersSince, type AnswersSince } from "~/features/caseload/since/answers-since.server";
import { isWaiting, TalkPart, type TalkShown } from "~/features/chat/components/rooms/talk-part";
import { talksWith } from "~/features/chat/room/waiting-rooms.server";
import { EntriesSince, MoodSince, type SharedSinceShown } from "~/features/diary/components/reading/since-part";
import { sharedSince } from "~/features/diary/reading/shared-since.server";
import { GoalsBefore } from "~/features/goals/components/goals-before";
import type { Goal } from "~/features/goals/goal/goal";
import { goalsBefore } from "~/features/goals/goal/goals-before.server";
import { planChanges, PlanSince, type PlanSinceShown } from "~/features/safety-plan/components/plan-since";
import { plansSince } from "~/features/safety-plan/history/plan-since.server";
import { AlertsSince, type AlertSinceShown } from "~/features/sos/components/responder/alert/alerts-since";
import { alertsSince } from "~/features/sos/responder/alerts-since.server";
import { sessionParams } from "~/features/appointments/day/day-forms.schema";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";
import type { Reader } from "~/ui/time/format-time";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Antes da sessão");

/** Two round trips: the session with who comes, then what each feature has of them since. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const session = await readBefore(ctx, check(sessionParams, args.params));
    const asked = session.people.map(({ id: patientId, since, zone }) => ({ patientId, since, zone }));
    const ids = asked.map(({ patientId }) => patientId);
    const [shared, talks, alerts, plans, answers, goals] = await Promise.all([
      sharedSince(ctx, asked),
      talksWith(ctx, ids),
      alertsSince(ctx, asked),
      plansSince(ctx, asked),
      answersSince(ctx, asked),
      goalsBefore(ctx, ids),
    ]);
    const found = session.people.map(({ id: patientId, since }) => ({
      sessionId: session.id,
      patientId,
      since,
      answers: saidOf(answers.get(patientId)),
      shared: shared.get(patientId) ?? null,
      talk: talks.get(patientId) ?? null,
      alerts: alerts.get(patientId) ?? [],
      plan: plans.get(patientId) ?? null,
      goals: goals.get(patientId) ?? [],
    }));
    return { session, found, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

const saidOf = (answers: AnswersSince | undefined) => (answers ? sayAnswers(answers) : null);

type Found = {
  sessionId: string;
  patientId: string;
  since: number;
  answers: SaidSince | null;
  shared: SharedSinceShown | null;
  talk: TalkShown | null;
  alerts: AlertSinceShown[];
  plan: PlanSinceShown | null;
  goals: Goal[];
};

/** What each feature tells of a person, the most pressing first; `quiet` names those that have nothing. */
function changedOf({ sessionId, patientId, since, answers, shared, talk, alerts, plan, goals }: Found, reader: Reader) {
  const { tasks, scales, note } = answers ?? { tasks: [], scales: [], note: null };
  const changes = plan ? planChanges(plan, since, reader) : [];
  const hasEntries = shared !== null && (shared.entries.length > 0 || shared.unread > 0);
  const all: (ChangedPart & { is: boolean; quiet: string })[] = [
    {
      ...{ key: "alerts", title: "Pedidos de ajuda", quiet: "pedidos de ajuda", is: alerts.length > 0 },
      body: <AlertsSince alerts={alerts} reader={reader} />,
      urgent: alerts.some(({ status }) => status === "open" || status === "unanswered"),
    },
    {
      ...{ key: "plan", title: "Plano de segurança", quiet: "plano de segurança", is: changes.length > 0 },
      body: <PlanSince patientId={patientId} changes={changes} />,
    },
    {
      ...{ key: "mood", title: "Humor", quiet: "humor", is: shared !== null && shared.moods.count > 0 },
      body: shared && <MoodSince shared={shared} />,
    },
    {
      ...{ key: "entries", title: "Anotações", quiet: "anotações", is: hasEntries },
      body: shared && <EntriesSince patientId={patientId} shared={shared} reader={reader} />,
    },
    {
      ...{ key: "scales", title: "Escalas", quiet: "escalas", is: scales.length > 0 },
      body: <ScalesSince {...{ patientId, scales, reader }} />,
      urgent: scales.some(({ safety }) => safety),
    },
    {
      ...{ key: "tasks", title: "Tarefas", quiet: "tarefas", is: tasks.length > 0 },
      body: <TasksSince {...{ patientId, tasks, reader }} />,
    },
    {
      ...{ key: "goals", title: "Metas para rever", quiet: "metas", is: goals.length > 0 },
      body: <GoalsBefore {...{ sessionId, patientId, goals, reader }} />,
    },
    {
      ...{
        key: "note",
        title: note?.planned ? "O que você planejou" : "O que você anotou",
        quiet: "suas notas",
        is: note !== null,
      },
      body: <LastNote {...{ patientId, note, reader }} />,
    },
    {
      ...{ key: "talk", title: "Mensagem sem resposta", quiet: "mensagens", is: isWaiting(talk) },
      body: talk && <TalkPart talk={talk} reader={reader} />,
    },
  ];
  return { parts: all.filter(({ is }) => is), quiet: all.filter(({ is }) => !is).map(({ quiet }) => quiet) };
}

/** One page to read before a session: what has changed, by rule, since the last one. */
export default function BeforeSession() {
  const { session, found, reader } = useLoaderData<typeof loader>();
  const changed = Object.fromEntries(found.map((one) => [one.patientId, changedOf(one, reader)]));
  return <BeforePage session={session} changed={changed} reader={reader} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}

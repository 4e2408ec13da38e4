import { outcomeOf, type Outcome } from "~/features/appointments/booking/outcome";
import { selectSessionMoments } from "~/features/appointments/sessions/session-moments.server";
import { selectCycleDates } from "~/features/care/cycle/cycle-dates.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { openAnswerMoment, selectAnswerMoments } from "~/features/measures/answer/answer-moments.server";
import { selectTaskMoments } from "~/features/tasks/task/task-moments.server";
import { selectAlertMoments } from "~/features/sos/responder/alert-moments.server";
import type { Vault } from "~/features/kernel/keys/vault.server";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { localDay } from "~/lib/time/wall-clock";

/** What happened on a day of the patient's, told in a word. */
export type Mark = { kind: "session" | "task" | "scale" | "alert"; date: string; words: string };

/** Since which day (YYYY-MM-DD) a patient is in a cycle. */
export type CycleSince = { cycle: CycleName; date: string };

/** Of each kind so many at most: a page of three months reads some two hundred rows. */
const most = 25;
const mostCycles = 6;

/** Whose marks: of one pair, or all of a patient's own (`psychologistId` null). */
export type MarkScope = { clinicId: string; patientId: string; psychologistId: string | null };

/** Statements for what happened until an instant (ms), newest first: sessions, calls for help, answered tasks, scales, cycles. */
export function selectMarks({ db }: Pick<ClinicCtx, "db">, scope: MarkScope, until: number) {
  const asked = { now: until, before: null, limit: most };
  return [
    selectSessionMoments(db, scope, scope, asked),
    selectAlertMoments(db, scope, scope.patientId, asked),
    selectTaskMoments(db, scope, asked),
    selectAnswerMoments(db, scope, asked),
    selectCycleDates(db, scope, mostCycles),
  ] as const;
}

type Rows<T> = T extends PromiseLike<infer R> ? R : never;
type Statements = ReturnType<typeof selectMarks>;
/** What `selectMarks` found, in its order. */
export type FoundMarks = [
  Rows<Statements[0]>,
  Rows<Statements[1]>,
  Rows<Statements[2]>,
  Rows<Statements[3]>,
  Rows<Statements[4]>,
];

const sessionWords: Record<Outcome, string> = {
  ...{ held: "sessão realizada", missed: "falta", cancelled: "sessão cancelada", open: "sessão" },
};

/** What was found from a day on, as marks on the patient's days; of scales and tasks what they were, nothing of what was answered. */
export async function marksOf(
  vault: () => Promise<Vault>,
  [sessions, alerts, tasks, answers]: FoundMarks,
  { from, zone }: { from: string; zone: string },
): Promise<Mark[]> {
  const scales = answers.length === 0 ? [] : await scalesOf(await vault(), answers);
  const marks: { kind: Mark["kind"]; at: number; words: string }[] = [
    ...sessions.map(({ at, status, leftAt }) => ({
      kind: "session" as const,
      at,
      words: sessionWords[outcomeOf({ status, startAt: at, leftAt })],
    })),
    ...alerts.map(({ at }) => ({ kind: "alert" as const, at, words: "pedido de ajuda" })),
    ...tasks.map(({ at }) => ({ kind: "task" as const, at, words: "tarefa respondida" })),
    ...scales,
  ];
  return marks
    .map(({ at, ...mark }) => ({ ...mark, date: localDay(at, zone) }))
    .filter(({ date }) => date >= from)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function scalesOf(vault: Vault, answers: FoundMarks[3]) {
  return Promise.all(
    answers.map(async (row) => {
      const { name, at } = await openAnswerMoment(vault, row);
      return { kind: "scale" as const, at, words: name ?? "questionário" };
    }),
  );
}

/** When a patient came into which cycle, oldest first. */
export function cyclesOf(found: FoundMarks[4], zone: string): CycleSince[] {
  return found.map(({ cycle, setAt }) => ({ cycle, date: localDay(setAt, zone) })).toReversed();
}

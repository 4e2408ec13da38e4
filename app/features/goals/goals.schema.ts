import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { addressCursor, pageSchema } from "~/features/kernel/page.schema";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { mostSteps, stepStates } from "./goal/goal";
import { giveTaskSchema } from "~/features/tasks/tasks.schema";

export const longest = { title: 160, why: 500, step: 200, know: 300, line: 300, review: 1000 } as const;

const title = line(longest.title, "Diga a meta em uma linha.");
const why = words(longest.why, "Diga por que isto importa.");
const text = line(longest.step, "Escreva o passo.");
const know = words(longest.know, "Diga como você vai saber.");
const said = line(longest.line, "Escreva uma linha.");
export const stepState = z.enum(stepStates, "Escolha como o passo vai.");
const version = z.coerce.number().int().min(1).optional();
const id = z.string().min(1).max(64);
const stepsMessage = `Use no máximo ${mostSteps} passos.`;

const step = z.strictObject({ text, know: know.nullable().default(null) });
const stepAnew = step.extend({ id: id.optional() });

/** `POST …/goals`. */
export const beginGoalSchema = z.strictObject({
  title,
  why: why.nullable().default(null),
  steps: z.array(step).max(mostSteps, stepsMessage).default([]),
});
/** The same by a patient, who chooses whether it is shown. */
export const beginOwnGoalSchema = beginGoalSchema.extend({ isShared: z.boolean().default(false) });

/** Whether a body says more than one thing of something: then the second may be refused when the first is done. */
const saysOne = (...things: unknown[]) => things.filter((one) => one !== undefined).length <= 1;
const oneOnly = "Mande uma coisa de cada vez: as palavras, `status` ou `isShared`.";
const lineOnly = "A linha vai com o `status` que encerra a meta.";

type GoalParts = { title?: unknown; why?: unknown; steps?: unknown; status?: unknown; isShared?: unknown };

const isOneThing = ({ title: a, why: b, steps: c, status, isShared }: GoalParts) =>
  saysOne(
    [a, b, c].find((one) => one !== undefined),
    status,
    isShared,
  );
const isLineOfEnd = ({ line: of, status }: { line?: unknown; status?: unknown }) =>
  of === undefined || status === "reached" || status === "aside";

const goalParts = z.strictObject({
  title: title.optional(),
  why: why.nullable().optional(),
  steps: z.array(stepAnew).max(mostSteps, stepsMessage).optional(),
  status: z.enum(["open", "reached", "aside"]).optional(),
  line: said.nullable().optional(),
  version,
});

/** `PATCH …/goals/:id`: what is sent changes; the words, `status` (with its line) and `isShared` come alone. */
export const changeGoalSchema = goalParts
  .refine(isOneThing, { message: oneOnly, path: ["status"] })
  .refine(isLineOfEnd, { message: lineOnly, path: ["line"] });
export const changeOwnGoalSchema = goalParts
  .extend({ isShared: z.boolean().optional() })
  .refine(isOneThing, { message: oneOnly, path: ["status"] })
  .refine(isLineOfEnd, { message: lineOnly, path: ["line"] });

/** `PATCH …/goals/:id/steps/:step`: how it goes, or the task it is joined to (null parts them). */
export const moveStepSchema = z
  .strictObject({
    state: stepState.optional(),
    line: said.nullable().default(null),
    taskId: id.nullable().optional(),
    version,
  })
  .refine(({ state, taskId }) => saysOne(state, taskId), {
    message: "Mande uma coisa de cada vez: `state` ou `taskId`.",
    path: ["taskId"],
  });

/** `POST …/goals/:id/reviews`. */
export const reviewSchema = z.strictObject({
  line: words(longest.review, "Escreva o que vocês viram."),
  /** The session in which it was looked at. */
  sessionId: z.string().min(1).max(64).optional(),
});

/** What an address may ask of the list: a bad value is as none, so that an old link still opens. */
export const goalsSearch = z.object({
  limit: pageSchema.shape.limit.catch(20),
  cursor: addressCursor,
  /** From which session one came to look at them. */
  session: z.string().max(64).optional().catch(undefined),
});
/** The same of one goal: a place in its history, and what was done last. */
export const goalSearch = z.object({
  changes: addressCursor,
  /** From which session one came to look at it. */
  session: z.string().max(64).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});

const stepName = /^step\.(\d{1,2})\.(id|text|know|was)$/;
type TypedStep = { n: number; id?: string; text?: string; know?: string; was?: string };

/** `step.<n>.text`, `.know`, `.id`, `.was` as a list, in their order; what was left empty is absent. */
function stepsIn(typed: Record<string, unknown>): TypedStep[] {
  const found = new Map<string, TypedStep>();
  for (const [name, value] of Object.entries(typed)) {
    const [, n, part] = stepName.exec(name) ?? [];
    if (n === undefined || part === undefined) continue;
    const one = found.get(n) ?? { n: Number(n) };
    if (typeof value === "string" && value.trim() !== "") one[part as "id" | "text" | "know" | "was"] = value;
    found.set(n, one);
  }
  return [...found.values()].toSorted((a, b) => a.n - b.n);
}

/** A step that was there goes when its text is taken away, with how one would know as it was. */
const isTakenOut = ({ id: of, text: said, know: how, was }: TypedStep) =>
  of !== undefined && said === undefined && (how === undefined || was === undefined || was.endsWith(` | ${how}`));

const formStep = z.object({ id: optional(id), text, know: optional(know).transform((one) => one ?? null) });

function judgeSteps(typed: Record<string, unknown>, context: z.RefinementCtx) {
  const said: z.output<typeof formStep>[] = [];
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message, input: typed });
  const all = stepsIn(typed);
  for (const { n, was: _, ...one } of all.filter(
    (step) => !isTakenOut(step) && (step.text ?? step.know) !== undefined,
  )) {
    const judged = formStep.safeParse(one);
    if (judged.success) said.push(judged.data);
    else for (const { path, message } of judged.error.issues) refuse(`step.${n}.${path.join(".")}`, message);
  }
  if (said.length > mostSteps) refuse("steps", stepsMessage);
  return { steps: said, takenOut: all.filter(isTakenOut).flatMap(({ id: of }) => of ?? []) };
}

/** A goal as its form posts it: its steps, and which were taken out. */
export const goalForm = z
  .looseObject({
    key: z.string().min(1).max(200),
    version,
    title: z.preprocess(emptyAsAbsent, title),
    why: optional(why).transform((one) => one ?? null),
    shared: z.preprocess((typed) => typed !== undefined && typed !== "", z.boolean()),
  })
  .transform(({ key, version: of, title: called, why: reason, shared, ...typed }, context) => {
    return { key, version: of, title: called, why: reason, isShared: shared, ...judgeSteps(typed, context) };
  });

const which = { stepId: id, version };

/** What is done on the page of a goal by either. */
export const goalActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("move"), ...which, state: stepState, line: optional(said) }),
  z.object({ intent: z.literal("join"), ...which, taskId: optional(id) }),
  z.object({ intent: z.enum(["reached", "aside"]), version, line: optional(said) }),
  z.object({ intent: z.enum(["reopen", "show", "hide"]) }),
]);

/** What a psychologist does beside: looks at it together, makes a task of a step. */
export const givenGoalActs = z.discriminatedUnion("intent", [
  ...goalActs.options,
  z.object({
    ...{ intent: z.literal("review"), key: z.string().min(1).max(200), line: reviewSchema.shape.line },
    sessionId: z.preprocess(emptyAsAbsent, reviewSchema.shape.sessionId),
  }),
  z.object({
    intent: z.literal("give"),
    ...which,
    key: z.string().min(1).max(200),
    dueDay: z.preprocess(emptyAsAbsent, calendarDay("Escolha um dia.").optional()),
    exercise: z.preprocess(emptyAsAbsent, giveTaskSchema.shape.exercise),
  }),
]);

export type GoalAct = z.output<typeof goalActs>;
export type GivenGoalAct = z.output<typeof givenGoalActs>;
export type ChangeGoalBody = z.output<typeof changeOwnGoalSchema>;
export type MoveStepBody = z.output<typeof moveStepSchema>;

/** Which goal of which patient an address names. */
export function goalOf({
  patientId = "",
  goalId = "",
}: {
  patientId?: string | undefined;
  goalId?: string | undefined;
}) {
  return { patientId, id: goalId };
}

import * as z from "zod";
import { attachedIdsSchema } from "~/features/files/files.schema";
import { calendarDay } from "~/features/kernel/day.schema";
import { optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { library } from "./exercise/library";
import { mostTaskFiles } from "./files/task-files";
import type { NewTask } from "./task/give-task.server";
import { completeTaskSchema, longestWords, recurrenceSchema, wordFields } from "./tasks.schema";

const key = z.string().max(200).optional();
const checked = z.literal("on").optional().catch(undefined).transform(Boolean);
const day = z.preprocess(emptyAsAbsent, calendarDay("Escolha um dia.").optional());
const hour = z.preprocess(
  emptyAsAbsent,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Escolha um horário.")
    .optional(),
);
const code = z.preprocess(
  emptyAsAbsent,
  z.enum(library.map((one) => one.code) as [string, ...string[]], "Escolha um exercício da biblioteca.").optional(),
);
const files = attachedIdsSchema(mostTaskFiles);
const listOf = (typed: unknown) => (typed === undefined ? [] : [typed].flat());
const numbers = z.preprocess((typed) => listOf(typed).map(Number), z.array(z.int().min(0).max(50)).max(20));

/** Filters and words of the pages. */
export const tasksSearch = z.object({
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
  show: z.enum(["answered"]).optional().catch(undefined),
  new: z.string().max(60).optional().catch(undefined),
  for: z.string().max(100).optional().catch(undefined),
});

const when = { dueDay: day, dueHour: hour };
const dueOfForm = ({ dueDay, dueHour }: { dueDay?: string | undefined; dueHour?: string | undefined }) =>
  dueDay === undefined ? null : { day: dueDay, hour: dueHour ?? null };

/** Giving a task. */
export const giveForm = z
  .object({
    ...{ key, ...wordFields, ...when, exercise: code, reminds: checked, weekdays: numbers, files },
    freq: z.preprocess(emptyAsAbsent, recurrenceSchema.shape.freq.optional()),
    ends: z.enum(["open", "count", "until"]).default("open"),
    count: z.preprocess(
      emptyAsAbsent,
      z.coerce.number().pipe(recurrenceSchema.shape.count.unwrap().unwrap()).optional(),
    ),
    until: day,
  })
  .transform(({ key: said, freq, weekdays, ends, count, until, dueDay, dueHour, exercise, description, ...rest }) => {
    const end = { count: ends === "count" ? (count ?? null) : null, until: ends === "until" ? (until ?? null) : null };
    const recurrence = freq === undefined ? null : { freq, weekdays: freq === "weekly" ? weekdays : [], ...end };
    const task: Omit<NewTask, "patientId"> = {
      ...{ title: rest.title, steps: rest.steps, reminds: rest.reminds, description: description ?? null },
      ...{ exercise: exercise ?? null, due: dueOfForm({ dueDay, dueHour }), recurrence, files: rest.files },
    };
    return { key: said, task };
  });

/** What a psychologist does with a task she gave. */
export const givenActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("comment"), comment: words(longestWords.comment, "Escreva o comentário.") }),
  z
    .object({
      ...{ intent: z.literal("change"), ...wordFields, ...when, following: checked },
      ...{ dueWas: z.string().max(40).optional(), version: z.coerce.number().int().min(1) },
    })
    .transform(({ following, dueDay, dueHour, dueWas, description, ...rest }) => {
      const due = dueOfForm({ dueDay, dueHour });
      // A day that was left as it was is not sent on: what is past may keep it.
      const isSame = `${dueDay ?? ""}T${dueHour ?? ""}` === dueWas;
      const scope = following ? ("following" as const) : ("this" as const);
      return { ...rest, description: description ?? null, scope, ...(isSame ? {} : { due }) };
    }),
  z.object({ intent: z.enum(["withdraw", "end"]) }),
]);

type Raw = Record<string, unknown>;
const answerName = /^answer\.([a-z]{2,20})$/;

function answersIn(typed: Raw): Raw {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const found = answerName.exec(name)?.[1];
      return found === undefined ? [] : [[found, value]];
    }),
  );
}

/** What a patient posts: their answers (`answer.<question>`) and steps, or a no. */
export const answerForm = z
  .looseObject({
    intent: z.enum(["done", "partly", "decline"]).default("done"),
    key,
    reason: optional(words(longestWords.reason, "")),
    step: numbers,
    files,
  })
  .transform(({ intent, key: said, reason, step, files: attached, ...typed }, context) => {
    if (intent === "decline") return { intent, key: said, reason, said: null };
    const judged = completeTaskSchema.safeParse({
      ...{ answer: answersIn(typed), steps: step, partly: intent === "partly", files: attached },
    });
    if (judged.success) return { intent, key: said, reason: undefined, said: judged.data };
    for (const { path, message } of judged.error.issues)
      context.addIssue({ code: "custom", path: [path.join(".")], message, input: typed });
    return z.NEVER;
  });

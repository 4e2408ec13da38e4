import * as z from "zod";
import { yesOrNo } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { exerciseCodes } from "./exercise/exercise";

const exercise = z.enum(exerciseCodes, "Escolha um dos exercícios.");
const felt = z.literal([1, 2, 3, 4, 5], "Escolha um número de 1 a 5.");
const lasted = z.int("Diga quantos segundos.").min(1, "Diga quantos segundos.").max(14_400, "Quatro horas é o máximo.");

const task = z.string().min(1).max(64);

/** `POST /api/patient/practices`. */
export const notePracticeSchema = z.strictObject({
  exercise,
  /** How long it took. */
  seconds: lasted.optional(),
  before: felt.optional(),
  after: felt.optional(),
  /** A task of one's own that asks for it, and that is done with it. */
  taskId: task.optional(),
});
export type NotePractice = z.output<typeof notePracticeSchema>;

const number = <S extends z.ZodType>(schema: S) =>
  z.preprocess((typed) => {
    const said = emptyAsAbsent(typed);
    return typeof said === "string" ? Number(said) : said;
  }, schema.optional());

/** What is done on the page of an exercise. */
export const practiceForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("note"),
    key: z.string().min(1).max(200),
    seconds: number(lasted),
    before: number(felt),
    after: number(felt),
    task: z.preprocess(emptyAsAbsent, task.optional()),
  }),
  z.object({ intent: z.literal("forget"), id: z.string().min(1).max(64) }),
  z.object({ intent: z.literal("forget_all") }),
  z.object({ intent: z.literal("like"), liked: yesOrNo }),
]);

/** How the page of an exercise is opened: from which task. */
export const practiceSearch = z.object({ task: task.optional().catch(undefined) });

import type { Refusal } from "~/features/tenancy/components/refusal";
import { typedIn } from "~/features/tenancy/components/refusal";
import { rowsSent } from "~/features/tenancy/components/rows-sent";
import type { Step } from "../goal/goal";

type Standing = Pick<Step, "id" | "text" | "know">;

/** One row of the form. `id`: the step it stands for; `was`: what the step said when the row was made, to tell a row that nobody touched. */
export type GoalRow = { text: string; know: string; id?: string; was?: string; note?: string };

/** How many empty lines are offered beside what is there. */
const more = { new: 3, edit: 2 };
const empty: GoalRow = { text: "", know: "" };

/** What a step says, in one line that a hidden field gives back unchanged. */
export const wordsOf = ({ text, know }: Pick<Standing, "text" | "know">) => `${text} | ${know ?? ""}`;

const standingRow = (step: Standing): GoalRow => ({
  ...{ id: step.id, text: step.text, know: step.know ?? "", was: wordsOf(step) },
});

const isEmpty = ({ id, text, know, note }: GoalRow) => (id ?? note) === undefined && text === "" && know === "";

/** A row as it was sent, beside what its step says by now. */
function sentRow(refusal: Refusal, n: number, known: ReadonlyMap<string, Standing>): GoalRow {
  const typed = (part: string) => typedIn(refusal, `step.${n}.${part}`) ?? "";
  const [id, text, know] = [typed("id"), typed("text"), typed("know")];
  if (id === "") return { text, know };
  const isUntouched = wordsOf({ text, know }) === typed("was");
  const step = known.get(id);
  if (step) return isUntouched ? standingRow(step) : { ...standingRow(step), text, know };
  if (isUntouched) return { ...empty, note: `“${text}” saiu da meta em outro lugar.` };
  return { text, know, note: "Este passo saiu da meta em outro lugar. Se guardar, ele volta como um passo novo." };
}

/**
 * The rows of a goal's form: its steps, and a few empty ones. After a refusal each row is the one that was sent, with the id that it was sent
 * with: what stands by now never takes its place. A row that nobody touched says what its step says now, and steps that the form never saw
 * come as rows of their own.
 * @param most steps that a goal may have
 */
export function goalRows(goal: { steps: readonly Standing[] } | null, refusal: Refusal | undefined, most: number) {
  const steps = goal?.steps ?? [];
  const known = new Map(steps.map((step) => [step.id, step]));
  const sent = Array.from({ length: refusal ? rowsSent(refusal, "step") : 0 }, (_, n) => n);
  const rows = refusal ? sent.map((n) => sentRow(refusal, n, known)) : steps.map(standingRow);
  const shown = new Set(rows.map(({ id }) => id));
  for (const step of steps.filter(({ id }) => !shown.has(id))) {
    const place = rows.findIndex(isEmpty);
    if (place === -1) rows.push(standingRow(step));
    else rows[place] = standingRow(step);
  }
  const wanted = Math.min(most, Math.max(rows.length, steps.length + (goal ? more.edit : more.new)));
  while (rows.length < wanted) rows.push(empty);
  return rows;
}

import { useState } from "react";
import { formatPhone } from "~/lib/text/phone";
import type { Draft } from "~/ui/draft/use-draft";
import { formOf, type FormFields } from "../saving/plan-form";
import type { SafetyPlan } from "../safety-plan";
import { againOf, typedBefore } from "./plan-form-answer";

type Joined = { answer: unknown; values: FormFields; found: Draft["found"] };

/**
 * Where the form's fields come from. They are the browser's own: a refusal leaves them as they are, so that no word is lost to
 * whatever comes back. They are made anew only for other words that were asked for: a draft, or both versions of a conflict.
 * @param plan as the page was opened: a notice loads it again in the meantime, and what was typed still comes from the first
 * @returns the values, and a key that changes when the fields are to be made anew
 */
export function useFormSource(
  answer: unknown,
  draft: Draft,
  { plan, formKey }: { plan: SafetyPlan | null; formKey: string },
): { values: FormFields; key: string } {
  const [opened] = useState(() => typedBefore(answer) ?? formOf(plan, formKey, formatPhone));
  const [joined, setJoined] = useState<Joined | null>(null);
  const [count, setCount] = useState(0);
  const again = againOf(answer);
  if (again?.more === "both" && joined?.answer !== answer) {
    setJoined({ answer, values: again.values, found: draft.found });
    setCount(count + 1);
  }
  if (joined && joined.found === draft.found) return { values: joined.values, key: `joined ${count}` };
  if (draft.found?.how === "restored") return { values: draft.found.values, key: "restored" };
  return { values: opened, key: "opened" };
}

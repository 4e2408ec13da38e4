import { coding, idOf, text, when, type Maker } from "./fhir-values";

/** What was said beside, as notes; none, where nothing was. */
function notesOf(...said: unknown[]) {
  const notes = said.flatMap((one) => (text(one) === undefined ? [] : [{ text: text(one) }]));
  return notes.length > 0 ? notes : undefined;
}

/** Goals as FHIR has them: a goal is a Goal, each of its steps a CarePlan that names it. */
export const goalMakers: Record<string, Maker> = {
  goal: ({ id, title, why, status, createdAt, endedAt, closing }, subject) => [
    {
      ...{ resourceType: "Goal", id: idOf(id), subject, description: coding(text(title) ?? "Meta") },
      ...(status === "reached"
        ? { lifecycleStatus: "completed", achievementStatus: coding("achieved") }
        : { lifecycleStatus: status === "open" ? "active" : "cancelled" }),
      ...{ startDate: when(createdAt)?.slice(0, 10), statusDate: when(endedAt)?.slice(0, 10) },
      note: notesOf(why, closing),
    },
  ],
  goal_step: ({ id, goalId, text: said, know, state, line, movedAt }, subject) => [
    {
      ...{ resourceType: "CarePlan", id: idOf(id), subject, intent: "plan", title: text(said) },
      ...{ status: state === "done" ? "completed" : "active", goal: [{ reference: `Goal/${idOf(goalId)}` }] },
      ...{ created: when(movedAt), description: text(know), note: notesOf(line) },
    },
  ],
};

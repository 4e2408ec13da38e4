/**
 * Whether a page shows a form that has come back: refused, kept for want of network, or with more lines. Remix's router forgets what an action
 * answered with any loading of data (`completeNavigation` clears `actionData`): what was wrong, or the other version of a plan, would go from
 * under whoever reads it.
 * @param answers of the routes of a page, by route
 */
export function holdsAnswer(answers: Record<string, unknown> | null | undefined): boolean {
  return Object.values(answers ?? {}).some(
    (answer) =>
      typeof answer === "object" &&
      answer !== null &&
      ("refused" in answer || "lostNetwork" in answer || ("intent" in answer && answer.intent === "again")),
  );
}

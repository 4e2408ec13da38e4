/**
 * The six steps, in the order in which they are gone through: each only when the one before does not help enough.
 * After Stanley & Brown (2012), Cognitive and Behavioral Practice 19(2):256–264; words and prompts are our own.
 */
export const planSteps = [
  "warningSigns",
  "coping",
  "distractions",
  "supporters",
  "professionals",
  "environment",
] as const;
export type PlanStep = (typeof planSteps)[number];

/** Steps whose items are people and services: these may carry a phone. */
export const phoneSteps = ["distractions", "supporters", "professionals"] as const satisfies PlanStep[];
export type PhoneStep = (typeof phoneSteps)[number];

/** Items that one step holds at most, and characters (code points) of one. */
export const mostItems = 12;
export const longestItem = 200;

/** Whether items of a step may carry a phone. */
export function hasPhones(step: PlanStep): step is PhoneStep {
  return (phoneSteps as readonly PlanStep[]).includes(step);
}

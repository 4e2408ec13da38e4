/** What makes a psychologist reachable and her patients sure of it, in order of weight. */
export const firstSteps = ["phone", "email", "push", "two-step", "hours", "substitute"] as const;
export type FirstStep = (typeof firstSteps)[number];

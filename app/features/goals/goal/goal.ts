/** Where a goal stands: worked on; come to; laid aside, which is no failing. */
export const goalStatuses = ["open", "reached", "aside"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** Where a step stands: not begun, going, done. */
export const stepStates = ["todo", "going", "done"] as const;
export type StepState = (typeof stepStates)[number];

/** Open goals at once: three that both see and, beside them, three that the patient keeps. Few at a time get done; counted apart, nobody learns of what is kept. */
export const mostOpen = 3;
/** Steps of one goal, at most. */
export const mostSteps = 7;

/** A step as it is written; `know`: how one would know. */
export type StepWords = { text: string; know: string | null };

/** What is worked towards, and what for. */
export type GoalWords = { title: string; why: string | null };

/** A step as both see it. Instants in ms. */
export type Step = StepWords & {
  id: string;
  state: StepState;
  /** What was last said to it. */
  line: string | null;
  movedAt: number | null;
  /** The task that it is joined to, and where that one stands. */
  task: { id: string; psychologistId: string; status: string } | null;
  version: number;
};

/** A goal as both see it. `closing`: what was said when it ended. */
export type Goal = GoalWords & {
  id: string;
  patientId: string;
  status: GoalStatus;
  isShared: boolean;
  /** Who wrote it first. */
  begunBy: "patient" | "psychologist";
  createdAt: number;
  endedAt: number | null;
  closing: string | null;
  reviewedAt: number | null;
  version: number;
  steps: Step[];
};

/** What became of a goal, to be read back by both. */
export const changeKinds = [
  "begun",
  "changed",
  "moved",
  "joined",
  "parted",
  "reviewed",
  "reached",
  "aside",
  "reopened",
  "shown",
  "hidden",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The session in which a goal was looked at, and when it was (ISO 8601). */
export type ReviewedSession = { id: string; at: string };

/** Words of a change: what the goal said then, which step went from where to where, what was said to it. */
export type ChangeWords = {
  title?: string | undefined;
  why?: string | null | undefined;
  steps?: StepWords[] | undefined;
  step?: string | undefined;
  from?: StepState | undefined;
  to?: StepState | undefined;
  line?: string | null | undefined;
  /** Of a review. */
  session?: ReviewedSession | undefined;
};

/** One change. `by`: null for the patient, else the name; `byTask`: nobody pressed, a task was answered. */
export type GoalChange = {
  id: string;
  kind: ChangeKind;
  by: string | null;
  byTask: boolean;
  at: number;
  words: ChangeWords;
};

/** Seconds of each part of a breath; 0 leaves it out. */
export type Breath = { in: number; hold: number; out: number; rest: number };

/** Words that stand for so many seconds. */
export type Step = { words: string; seconds: number };

/** How an exercise goes. `lengths`: minutes to choose from, the first as a rule. */
export type Course = { lengths: readonly number[] } & (
  | { kind: "breath"; breath: Breath }
  /** Steps that are stretched to the length that was chosen. */
  | { kind: "steps"; steps: readonly Step[] }
  /** A beginning, reminders over and over, and an end of one step. */
  | { kind: "silence"; opening: readonly Step[]; reminders: readonly Step[]; closing: Step }
);

export type Move = "in" | "hold" | "out" | "say";

/** From `at` (s) for `seconds`: what is said, and what the breath does. */
export type Cue = Step & { at: number; move: Move };

const breathWords = { in: "Inspire", hold: "Segure", out: "Solte o ar", rest: "Segure" } as const;
const moves = { in: "in", hold: "hold", out: "out", rest: "hold" } as const;

function cuesOf(steps: readonly (Step & { move?: Move })[]): Cue[] {
  let at = 0;
  return steps.map(({ words, seconds, move = "say" }) => {
    const cue = { at, words, seconds, move };
    at += seconds;
    return cue;
  });
}

const sum = (steps: readonly Step[]) => steps.reduce((all, { seconds }) => all + seconds, 0);

/** How many whole breaths fit into so many minutes: one at least. */
export function roundsOf(breath: Breath, minutes: number): number {
  return Math.max(1, Math.floor((minutes * 60) / (breath.in + breath.hold + breath.out + breath.rest)));
}

function ofBreath(breath: Breath, minutes: number): Cue[] {
  const parts = (["in", "hold", "out", "rest"] as const).filter((part) => breath[part] > 0);
  const round = parts.map((part) => ({ words: breathWords[part], seconds: breath[part], move: moves[part] }));
  return cuesOf(Array.from({ length: roundsOf(breath, minutes) }, () => round).flat());
}

/** Each step longer or shorter alike, in whole seconds, so that all together take what was chosen. */
function stretched(steps: readonly Step[], whole: number): Step[] {
  const planned = sum(steps);
  let [before, given] = [0, 0];
  return steps.map(({ words, seconds }) => {
    before += seconds;
    const until = Math.round((before * whole) / planned);
    const step = { words, seconds: until - given };
    given = until;
    return step;
  });
}

/** What is said when, in an exercise of so many minutes. Whole breaths only, so that one of breath may end a little before. */
export function timelineOf(course: Course, minutes: number): Cue[] {
  if (course.kind === "breath") return ofBreath(course.breath, minutes);
  const whole = minutes * 60;
  if (course.kind === "steps") return cuesOf(stretched(course.steps, whole));
  const { opening, reminders, closing } = course;
  const between: Step[] = [];
  let left = whole - sum(opening) - closing.seconds;
  for (let n = 0; left > 0 && reminders.length > 0; n++) {
    const next = reminders[n % reminders.length] as Step;
    // What is too short for one more goes to this one.
    const seconds = left < 2 * next.seconds ? left : next.seconds;
    between.push({ words: next.words, seconds });
    left -= seconds;
  }
  return cuesOf([...opening, ...between, closing]);
}

/** Seconds that a timeline takes. */
export function lengthOf(timeline: readonly Cue[]): number {
  return sum(timeline);
}

/** The place in a timeline of what is said after so many seconds; the last one stays. */
export function cueAt(timeline: readonly Cue[], seconds: number): number {
  let place = 0;
  for (const [n, { at }] of timeline.entries()) if (at <= seconds) place = n;
  return place;
}

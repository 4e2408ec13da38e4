import { roundsOf, type Course } from "../../exercise/timeline";

const breathWords = (parts: [string, number][]) =>
  parts
    .filter(([, seconds]) => seconds > 0)
    .map(([what, seconds]) => `${what} contando até ${seconds}`)
    .join(", ");

/** How an exercise is done, line by line: what somebody without scripts goes by. @param minutes how long */
export function courseLines(course: Course, minutes: number): string[] {
  if (course.kind === "breath") {
    const { breath } = course;
    const words = breathWords([
      ["inspire", breath.in],
      ["segure", breath.hold],
      ["solte o ar", breath.out],
      ["espere", breath.rest],
    ]);
    const rounds = roundsOf(breath, minutes);
    return [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`, `Repita ${rounds} vezes, no seu tempo.`];
  }
  if (course.kind === "steps") return course.steps.map(({ words }) => words);
  const { opening, reminders, closing } = course;
  return [...opening, ...reminders, closing].map(({ words }) => words);
}

/** "3 minutos"; of breath in whole breaths, so about. */
export function minutesWords(minutes: number): string {
  return minutes === 1 ? "1 minuto" : `${minutes} minutos`;
}

/** "2:05" of so many seconds. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

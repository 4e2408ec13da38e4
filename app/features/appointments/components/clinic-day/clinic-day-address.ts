import { teamPaths } from "~/team-paths";
import { searchWith } from "~/ui/list/search-with";

/** The clinic's day (YYYY-MM-DD). */
export function clinicDayHref(day: string): string {
  return teamPaths.adminAgenda() + searchWith("", { day });
}

/** A psychologist's day beside the clinic's. @param said what was just done, and the day it was moved to */
export function dayOfHref(psychologistId: string, day: string, said: { done?: string; to?: string } = {}): string {
  return (
    teamPaths.adminAgendaOf(psychologistId) + searchWith("", { day, done: said.done ?? null, to: said.to ?? null })
  );
}

/** The page that moves a psychologist's day. */
export function moveDayHref(psychologistId: string, day: string): string {
  return teamPaths.adminAgendaMove(psychologistId) + searchWith("", { day });
}

/** The page that cancels it. */
export function cancelDayHref(psychologistId: string, day: string): string {
  return teamPaths.adminAgendaCancel(psychologistId) + searchWith("", { day });
}

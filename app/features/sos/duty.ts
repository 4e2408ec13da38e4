import type { Person } from "./board/alert";
import type { Callee } from "./board/people";

/** Who would be called for a patient, and could be reached. `unknown`: the databases do not say now. */
export type Duty = {
  /** Those who are called first and can be reached. */
  psychologists: Person[];
  /** Whether somebody else (substitutes, admins) could be reached. */
  others: boolean;
  /** Contacts who would get an SMS. */
  contacts: number;
  /** Whether there is anybody of a team at all, reached or not: they see it when they come in. */
  team: boolean;
  unknown: boolean;
};

const canBeReached = ({ email, phone, devices }: Callee) => email !== null || phone !== null || devices.length > 0;

/** Who is on duty, out of those who would be called. */
export function dutyOf(callees: readonly Callee[] | null): Duty {
  const reached = (callees ?? []).filter(canBeReached);
  return {
    psychologists: reached.filter(({ role }) => role === "psychologist").map(({ id, name }) => ({ id, name })),
    others: reached.some(({ role }) => role === "substitute" || role === "admin"),
    contacts: reached.filter(({ role }) => role === "contact").length,
    team: (callees ?? []).some(({ role }) => role !== "contact"),
    unknown: callees === null,
  };
}

/** Whether nobody of the team would hear of it: said to the patient before they press. */
export function isNobodyOnDuty({ psychologists, others, unknown }: Duty): boolean {
  return !unknown && psychologists.length === 0 && !others;
}

/**
 * Who hears of a press: `team` is called; `away`: there is a team, none of whom can be reached, who see it when they come in;
 * `contacts`: no team, own contacts get an SMS; `nobody`; `unknown`: it cannot be told now. Every promise of a call hangs on this.
 */
export type WhoHears = "team" | "away" | "contacts" | "nobody" | "unknown";

/** Who hears of a press. @param duty null when it could not be asked */
export function whoHears(duty: Duty | null): WhoHears {
  if (!duty || duty.unknown) return "unknown";
  if (!isNobodyOnDuty(duty)) return "team";
  if (duty.team) return "away";
  return duty.contacts > 0 ? "contacts" : "nobody";
}

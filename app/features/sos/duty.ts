import type { Person } from "./alert";
import type { Callee } from "./people";

/** Who would be called for a patient, and could be reached. `unknown`: the databases do not say now. */
export type Duty = {
  /** Those who are called first and can be reached. */
  psychologists: Person[];
  /** Whether somebody else (substitutes, admins) could be reached. */
  others: boolean;
  /** Contacts who would get an SMS. */
  contacts: number;
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
    unknown: callees === null,
  };
}

/** Whether nobody of the team would hear of it: said to the patient before they press. */
export function isNobodyOnDuty({ psychologists, others, unknown }: Duty): boolean {
  return !unknown && psychologists.length === 0 && !others;
}

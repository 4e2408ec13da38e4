import { refusalOf } from "~/features/tenancy/components/refusal";
import type { NewSessionAnswer } from "./new-session";
import type { Person } from "./people-field";

/** What the form's action has answered: people that were found, a refusal, or times of a series that are taken. */
export function newSessionAnswer(data: unknown): { found?: Person[]; answer?: NewSessionAnswer } {
  const refusal = refusalOf(data);
  if (refusal) {
    const { conflicts: late, ...said } = refusal;
    return { answer: { ...said, ...(late && { conflicts: { taken: late, skipped: [] } }) } };
  }
  if (typeof data !== "object" || data === null || !("values" in data)) return {};
  const {
    found,
    values,
    conflicts,
    skipped = [],
  } = data as {
    found?: Person[];
    values: NewSessionAnswer["values"];
    conflicts?: number[];
    skipped?: string[];
  };
  const taken = conflicts && { conflicts: { taken: conflicts, skipped } };
  return { ...(found && { found }), answer: { values, fields: {}, ...taken } };
}

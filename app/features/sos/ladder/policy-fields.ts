import { minutes, seconds } from "~/lib/duration";
import type { Policy } from "./ladder.policy";
import { severities } from "../sos.schema";

/** A policy as the fields of its form: seconds between steps, minutes for the rest. */
export function policyFields({ ladders, outcomeWithin }: Policy): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = { outcomeWithin: String(outcomeWithin / minutes(1)) };
  for (const severity of severities) {
    const { steps, repeat } = ladders[severity];
    fields[`${severity}.every`] = String(repeat.every / minutes(1));
    fields[`${severity}.times`] = String(repeat.times);
    steps.forEach(({ after, roles, channels }, row) => {
      fields[`${severity}.${row}.after`] = String(after / seconds(1));
      fields[`${severity}.${row}.roles`] = [...roles];
      fields[`${severity}.${row}.channels`] = [...channels];
    });
  }
  return fields;
}

import type { NextCall } from "../board/alert";
import { stepsOf } from "./ladder.policy";
import type { Ladder } from "./ladder.state";

/** Whom a ladder calls at its next step, if somebody is there to be called; null while none is planned. */
export function nextCallOf({
  status,
  policy,
  severity,
  step,
}: Pick<Ladder, "status" | "policy" | "severity" | "step">) {
  const next = status === "open" ? stepsOf(policy, severity)[step] : undefined;
  return next ? ({ roles: next.roles, channels: next.channels } satisfies NextCall) : null;
}

import { expect, test } from "vitest";
import { outcomeOf } from "./outcome";

const startAt = 1000;

test("who leaves a group before it begins has called off, whatever became of it for the others; who is not there has missed it", () => {
  const said = [
    ["completed", null, "held"],
    ["completed", startAt - 1, "cancelled"],
    ["completed", startAt, "missed"],
    ["no_show", null, "missed"],
    ["no_show", startAt - 1, "cancelled"],
    ["cancelled", startAt + 1, "cancelled"],
    ["scheduled", null, "open"],
    ["in_progress", startAt - 1, "cancelled"],
  ] as const;
  for (const [status, leftAt, outcome] of said) expect(outcomeOf({ status, startAt, leftAt })).toBe(outcome);
});

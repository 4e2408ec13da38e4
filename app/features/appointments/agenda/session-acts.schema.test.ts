import { expect, test } from "vitest";
import { gridMove } from "./session-acts.schema";

test.each([
  ["30", true],
  ["120", true],
  ["29", false],
  ["135", false],
  ["480", false],
  ["", false],
])("on the grid, too, a session lasts as long as sessions may: %s minutes, %s", (minutes, isAllowed) => {
  const move = { intent: "move", id: "apt_1", start: "2026-03-03T10:00", minutes, version: "1" };
  expect(gridMove.safeParse(move).success).toBe(isAllowed);
});

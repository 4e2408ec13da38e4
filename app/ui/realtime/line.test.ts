import { expect, test } from "vitest";
import { newLine } from "./line";

const event = (id: string, type = "session") => ({ id, type, data: {} });

test("who begins to listen after others hears what came while their page was being made, and nothing older; each event once", () => {
  let now = 0;
  const line = newLine(() => now);
  const [early, late]: [string[], string[]] = [[], []];
  line.add(({ id }) => early.push(id));
  line.tell(event("1"));
  now = 40_000;
  line.tell(event("2", "resync"));
  line.tell(event("3"));
  now = 45_000;
  const listen = ({ id }: { id: string }) => void late.push(id);
  line.add(listen);
  line.tell(event("3"));
  line.tell(event("4"));
  expect([early, late]).toEqual([
    ["1", "2", "3", "4"],
    ["2", "3", "4"],
  ]);
  expect(line.remove(listen)).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { clientFrameSchema, longestFrame, longestMessage } from "../../../app/features/chat/chat.schema";
import { newRateWindow } from "../rate-window";
import { judgeFrame } from "./chat-room.state";

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("", " ", "\n", "\u200b", "\u2800", " oi ", "a\r\nb", "fami\u0301lia", "\ud800", "👩‍👩‍👧", "\u00ad"),
  fc.constantFrom(longestMessage - 1, longestMessage, longestMessage + 1).map((length) => "é".repeat(length)),
  fc.constantFrom(longestMessage, longestMessage + 1).map((length) => ` ${"👍".repeat(length)}\u0000 `),
);
const anything = fc.oneof(words, fc.jsonValue());
const names = fc.oneof(
  fc.string({ maxLength: 70 }),
  fc.constantFrom("", "x".repeat(64), "x".repeat(65), "👍".repeat(33)),
);
const frame = fc.record(
  {
    type: fc.oneof({ weight: 5, arbitrary: fc.constant("send") }, { weight: 1, arbitrary: anything }),
    clientId: fc.oneof({ weight: 5, arbitrary: names }, { weight: 1, arbitrary: anything }),
    content: fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: anything }),
    replyTo: anything,
    files: fc.oneof(fc.constant([]), fc.array(fc.string(), { maxLength: 12 }), anything),
    life: fc.oneof(fc.constant("1h"), anything),
    more: anything,
    seq: anything,
  },
  { requiredKeys: [] },
);

test("a frame is taken as the schema takes it, and refused where it refuses", () => {
  let taken = 0;
  const judged = (said: unknown) => {
    const text = JSON.stringify(said);
    if (new TextEncoder().encode(text).byteLength > longestFrame) return void expect(judgeFrame(text)).toBe("too_big");
    const expected = clientFrameSchema.safeParse(JSON.parse(text)).data;
    const found = judgeFrame(text);
    if (expected) expect(found).toStrictEqual(expected);
    else expect(found).toHaveProperty("refused");
    taken += expected ? 1 : 0;
  };
  fc.assert(fc.property(frame, judged), { numRuns: 3000 });
  const simple = fc.record({ type: fc.constant("send"), clientId: names, content: words });
  fc.assert(fc.property(simple, judged), { numRuns: 1000 });
  fc.assert(fc.property(fc.jsonValue(), judged));
  expect(taken).toBeGreaterThan(200);
});

test("a window counts as one that looks at each time anew, and what is given back was not taken", () => {
  const steps = fc.array(fc.record({ wait: fc.nat({ max: 60 }), back: fc.boolean() }), { maxLength: 60 });
  const held = (most: number, walk: { wait: number; back: boolean }[]) => {
    const window = newRateWindow(most, 100);
    let [now, taken] = [0, [] as number[]];
    for (const { wait, back } of walk) {
      now += wait;
      taken = taken.filter((at) => at > now - 100);
      const [oldest] = taken;
      const expected =
        taken.length >= most && oldest !== undefined ? Math.max(1, Math.ceil((oldest + 100 - now) / 1000)) : 0;
      expect(window.take("one", now)).toBe(expected);
      if (expected === 0) taken.push(now);
      if (expected === 0 && back) {
        window.giveBack("one");
        taken.pop();
      }
    }
  };
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), steps, held));
});

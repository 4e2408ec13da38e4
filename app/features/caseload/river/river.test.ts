import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareMoments, momentKinds, type MomentPlace } from "~/features/tenancy/care-link/moment";
import { mergeSources, placeInRiver, riverCursor } from "./river";

const moment = fc.record({
  at: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom(...momentKinds),
  id: fc.constantFrom("a", "b", "c", "d"),
});

/** One source, asked for so many behind a place. */
function ask(all: MomentPlace[], kind: string, before: MomentPlace | null, limit: number) {
  const moments = all
    .filter((one) => one.kind === kind && (before === null || compareMoments(one, before) > 0))
    .toSorted(compareMoments)
    .slice(0, limit);
  return { moments, isFull: moments.length === limit };
}

test("read page by page, whatever stands in whichever source, every moment comes once and in order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(moment, { selector: (m) => JSON.stringify(m), maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (all, limit) => {
        const seen: MomentPlace[] = [];
        let before: MomentPlace | null = null;
        do {
          const place: MomentPlace | null = before;
          const page: ReturnType<typeof mergeSources<MomentPlace>> = mergeSources(
            momentKinds.map((kind) => ask(all, kind, place, limit)),
          );
          seen.push(...page.moments);
          before = page.next === null ? null : placeInRiver(riverCursor(page.next));
        } while (before !== null);
        expect(seen).toEqual(all.toSorted(compareMoments));
      },
    ),
  );
});

test.each(["x", "", btoa("[1]"), btoa('[1,"message","a"]'), btoa("null")])("the cursor %j is not ours", (cursor) => {
  expect(() => placeInRiver(cursor)).toThrow("request.invalid");
});

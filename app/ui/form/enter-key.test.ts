import { expect, test } from "vitest";
import { isSendingEnter } from "./enter-key";

const enter = { key: "Enter", shiftKey: false, keyCode: 13, isComposing: false };

test("Enter sends", () => {
  expect(isSendingEnter(enter)).toBe(true);
});

test.each([
  ["with shift", { shiftKey: true }],
  ["of an input method", { isComposing: true, keyCode: 229 }],
  ["of Safari's input method", { keyCode: 229 }],
  ["that is another key", { key: "a", keyCode: 65 }],
])("Enter %s does not", (_, how) => {
  expect(isSendingEnter({ ...enter, ...how })).toBe(false);
});

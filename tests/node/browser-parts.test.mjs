import { expect, test } from "vitest";
import { withoutBrowserParts } from "../../scripts/browser-parts.mjs";

const component = "/house/app/features/chat/components/engine/use-room.ts";

test("what a component loads when something happens is not the server's; what it draws is", () => {
  const effect = 'useEffect(() => void import("./live-room").then(({ open }) => open()));';
  const part = 'const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));';
  expect(withoutBrowserParts(`${effect}\n${part}`, component)).toBe(
    `useEffect(() => void Promise.reject(new Error("only in a browser: ./live-room")).then(({ open }) => open()));\n${part}`,
  );
  expect(withoutBrowserParts(part, component)).toBeUndefined();
});

test("what use cases and the platform load stays", () => {
  const code = 'return (await import("stripe")).Stripe;';
  expect(withoutBrowserParts(code, "/house/app/platform/payments/stripe-library.server.ts")).toBeUndefined();
  expect(withoutBrowserParts(code, "/house/app/features/billing/money/money.server.ts")).toBeUndefined();
});

import { afterEach, expect, test, vi } from "vitest";
import { pushState, subscribeToPush, unsubscribeFromPush } from "./push";

type Asked = { method: string; body: unknown };

/** A browser with push, as far as these functions see one. */
function browser({ permission = "granted", subscribed = false, status = 201 } = {}) {
  const asked: Asked[] = [];
  let live = subscribed;
  const subscription = {
    endpoint: "https://push.test/1",
    unsubscribe: () => Promise.resolve(!(live = false)),
    toJSON: () => ({ endpoint: "https://push.test/1", keys: { p256dh: "p", auth: "a" }, expirationTime: null }),
  };
  const pushManager = {
    getSubscription: () => Promise.resolve(live ? subscription : null),
    subscribe: () => {
      live = true;
      return Promise.resolve(subscription);
    },
  };
  const registration = { pushManager };
  const serviceWorker = { ready: Promise.resolve(registration), getRegistration: () => Promise.resolve(registration) };
  vi.stubGlobal("navigator", { serviceWorker });
  vi.stubGlobal("PushManager", function () {});
  vi.stubGlobal("Notification", { permission, requestPermission: () => Promise.resolve(permission) });
  vi.stubGlobal("fetch", (_path: string, init: { method: string; body: string }) => {
    asked.push({ method: init.method, body: JSON.parse(init.body) as unknown });
    return Promise.resolve(new Response(null, { status }));
  });
  return { asked, isLive: () => live };
}

afterEach(() => vi.unstubAllGlobals());

test("a browser without push says so and is asked nothing", async () => {
  vi.stubGlobal("navigator", {});
  expect([await pushState(), await subscribeToPush("k"), await unsubscribeFromPush()]).toEqual(
    Array(3).fill("unsupported"),
  );
});

test("turning on tells the server the subscription and what the device is called", async () => {
  const { asked } = browser();
  expect(await pushState()).toBe("off");
  expect(await subscribeToPush("vapid", "Celular")).toBe("on");
  const body = { endpoint: "https://push.test/1", keys: { p256dh: "p", auth: "a" }, label: "Celular" };
  expect(asked).toEqual([{ method: "POST", body }]);
  expect(await pushState()).toBe("on");
});

test("a server that could not be told leaves nothing subscribed", async () => {
  const { isLive } = browser({ status: 503 });
  await expect(subscribeToPush("vapid")).rejects.toThrow("503");
  expect(isLive()).toBe(false);
});

test("a person who says no is not subscribed", async () => {
  const { asked, isLive } = browser({ permission: "denied" });
  expect([await subscribeToPush("vapid"), await pushState()]).toEqual(["denied", "denied"]);
  expect([asked, isLive()]).toEqual([[], false]);
});

test("turning off ends it in the browser even when the server cannot be told", async () => {
  const { asked, isLive } = browser({ subscribed: true, status: 500 });
  expect(await unsubscribeFromPush()).toBe("off");
  expect(asked).toEqual([{ method: "DELETE", body: { endpoint: "https://push.test/1" } }]);
  expect(isLive()).toBe(false);
});

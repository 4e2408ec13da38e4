import { expect, test } from "vitest";
import { pushEndpoint } from "./push-endpoint";

const real = [
  "https://fcm.googleapis.com/fcm/send/abc:APA91",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
  "https://web.push.apple.com/QGuQyavXutnMH",
  "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAD",
  "https://fcm.googleapis.com:443/x",
];
const refused = [
  "",
  "no url",
  "http://fcm.googleapis.com/x",
  "ftp://fcm.googleapis.com/x",
  "data:text/plain,x",
  "https://user:pass@fcm.googleapis.com/x",
  "https://fcm.googleapis.com:8443/x",
  "https://localhost/x",
  "https://localhost./x",
  "https://a.localhost/x",
  "https://127.0.0.1/x",
  "https://0x7f.1/x",
  "https://2130706433/x",
  "https://10.0.0.1/x",
  "https://169.254.169.254/latest/meta-data",
  "https://[::1]/x",
  "https://[fe80::1]/x",
  "https://[::ffff:10.0.0.1]/x",
  "https://printer/x",
  "https://router.lan/x",
  "https://db.corp.internal/x",
  "https://metadata.google.internal./x",
  "https://nas.home.arpa/x",
  `https://fcm.googleapis.com/${"x".repeat(2048)}`,
];

test.each(real)("%s is a push service", (endpoint) => {
  expect(pushEndpoint(endpoint, { allowLoopback: false })?.href).toBe(new URL(endpoint).href);
});

test.each(refused)("%s is never called, here or in production", (endpoint) => {
  expect(pushEndpoint(endpoint, { allowLoopback: false })).toBeNull();
  expect(pushEndpoint(endpoint, { allowLoopback: true })).toBeNull();
});

test("this machine plays the push service, but not in production", () => {
  const simulator = "http://127.0.0.1:8788/push/sub-1";
  expect(pushEndpoint(simulator, { allowLoopback: true })?.href).toBe(simulator);
  expect(pushEndpoint(simulator, { allowLoopback: false })).toBeNull();
  expect(pushEndpoint("http://10.0.0.1/push/sub-1", { allowLoopback: true })).toBeNull();
});

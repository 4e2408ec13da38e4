import "./tests/scratch.mjs";
import { defineConfig } from "@playwright/test";

/** Browser tests: Debian's Chromium against the built Worker, an app with its own data for each worker. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  globalSetup: "./tests/browser/global-setup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Long enough for a machine that does something else beside: what is wrong fails by what it shows, and not by the clock.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    // A trace of everything costs a third of the time: `CARIS_TRACE=1` keeps one of what failed.
    trace: process.env.CARIS_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-fake-device-for-media-stream", // a microphone that hums, once a test allows it
      ],
    },
  },
});

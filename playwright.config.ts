/// <reference types="node" />
import "./tests/scratch.mjs";
import { defineConfig } from "@playwright/test";

const whole = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** Chromium without its windows: no microphone, a pointer that moves by itself, and a worker that is ahead of its page when the network is back. */
const shell = process.env.CHROMIUM_SHELL_PATH ?? whole;
const launchOptions = {
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
};
/**
 * Two cores are busy already: what V8 does beside a page's own thread costs a quarter of all, and what it makes faster for a page that is
 * left in a second a tenth. A call keeps its threads.
 */
const oneThread = { args: [...launchOptions.args, "--js-flags=--single-threaded --no-opt"] };
/** What only the whole browser does as it is for people: what happens without network, calls, and tests that say so by their tag. */
const needsWhole = /@whole-browser|(offline|room)\.spec/;

/** Browser tests: Debian's Chromium against the built Worker, an app with its own data for each worker. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  globalSetup: "./tests/browser/global-setup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 1, // named at the end of the run, and more than a few are a failure (ADR 0071)
  // Long enough for a machine that does something else beside: what is wrong fails by what it shows, and not by the clock.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: "whole", grep: needsWhole, use: { launchOptions: { ...launchOptions, executablePath: whole } } },
    { name: "shell", grepInvert: needsWhole, use: { launchOptions: { ...oneThread, executablePath: shell } } },
  ],
  use: {
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    // A trace of everything costs a third of the time: `CARIS_TRACE=1` keeps one of what failed.
    trace: process.env.CARIS_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
});

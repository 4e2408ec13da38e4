import { defineConfig } from "drizzle-kit";

const tenancy = ["member", "care-link"].map((t) => `./app/features/tenancy/${t}.table.ts`);
const kernel = ["data-key", "domain-event", "event-receipt", "idempotency", "audit-entry"].map(
  (t) => `./app/features/kernel/${t}.table.ts`,
);
const notifications = [
  "notice",
  "delivery",
  "delivery-attempt",
  "delivery-count",
  "notice-preference",
  "quiet-hours",
  "push-subscription",
].map((t) => `./app/features/notifications/${t}.table.ts`);

const files = ["file", "upload", "file-use"].map((t) => `./app/features/files/${t}.table.ts`);

/** The clinic plane: every shard has these tables. */
export default defineConfig({
  dialect: "sqlite",
  schema: [
    ...kernel,
    ...tenancy,
    ...files,
    ...notifications,
    "./app/features/diary/*.table.ts",
    "./app/features/chat/*.table.ts",
    "./app/features/safety-plan/*.table.ts",
    "./app/features/sos/*.table.ts",
  ],
  out: "./migrations/clinic",
});

import { defineConfig } from "drizzle-kit";

const kernel = ["domain-event", "event-receipt", "idempotency", "audit-entry", "cron-run", "key-place"].map(
  (t) => `./app/features/kernel/${t}.table.ts`,
);
const tenancy = ["clinic", "shard", "membership", "invitation"].map((t) => `./app/features/tenancy/${t}.table.ts`);

/** The directory plane: accounts, logins, clinics and the shard each lives on. */
export default defineConfig({
  dialect: "sqlite",
  schema: [
    ...kernel,
    ...tenancy,
    "./app/features/identity/*.table.ts",
    "./app/features/notifications/mail.table.ts",
    "./app/features/moving/clinic-move.table.ts",
  ],
  out: "./migrations/directory",
});

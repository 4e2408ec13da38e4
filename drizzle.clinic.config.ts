import { defineConfig } from "drizzle-kit";

const tenancy = ["member", "care-link"].map((t) => `./app/features/tenancy/${t}.table.ts`);

/** The clinic plane: every shard has these tables. */
export default defineConfig({
  dialect: "sqlite",
  schema: ["./app/features/kernel/*.table.ts", ...tenancy, "./app/features/diary/*.table.ts"],
  out: "./migrations/clinic",
});

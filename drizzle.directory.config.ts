import { readdirSync } from "node:fs";
import { defineConfig } from "drizzle-kit";

/** The directory plane: accounts, logins, clinics and the shard each lives on; and what both planes have (`.both.table.ts`). */
const schema = readdirSync("app/features", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(directory|both)\.table\.ts$/.test(file))
  .map((file) => `./app/features/${file}`);

export default defineConfig({ dialect: "sqlite", schema, out: "./migrations/directory" });

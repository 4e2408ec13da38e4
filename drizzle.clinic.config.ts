import { readdirSync } from "node:fs";
import { defineConfig } from "drizzle-kit";

/** The clinic plane: every shard has the tables of every feature, but those that a file's name gives to the directory alone. */
const schema = readdirSync("app/features", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".table.ts") && !file.endsWith(".directory.table.ts"))
  .map((file) => `./app/features/${file}`);

export default defineConfig({ dialect: "sqlite", schema, out: "./migrations/clinic" });

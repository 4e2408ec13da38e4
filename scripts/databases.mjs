import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * The D1 databases of wrangler.toml and the folder of migrations of each: the directory, and every shard that is bound.
 * @param {"local" | "production"} [environment]
 * @returns {{ binding: string, migrations: string }[]}
 */
export function databases(environment = "local") {
  const [local = "", production = ""] = readFileSync(join(root, "wrangler.toml"), "utf8").split("\n[env.production]");
  const blocks = (environment === "local" ? local : production)
    .split("\n[")
    .filter((block) => /^\[.*d1_databases\]\]/.test(block));
  return blocks.map((block) => ({
    binding: /^binding = "(\w+)"/m.exec(block)?.[1] ?? "",
    migrations: /^migrations_dir = "([\w/]+)"/m.exec(block)?.[1] ?? "",
  }));
}

import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshSecrets } from "../scripts/secrets.mjs";
import { seedOnce } from "../scripts/seed.mjs";

/**
 * The hash of the demo people's password at the least that scrypt can cost: a hash says how it was made, and is verified so.
 * What the product hashes itself (who registers, who takes a new password) costs in tests what it costs everywhere.
 */
const demoPasswordHash = "scrypt$16$8$1$COI4dfQwXPVUH-HK_vT3TQ$TnlC3e13uoxzseeQEq2RtHdcVx7g979Hkjt7PvTBx3g";

/** @param {string} folder */
const secretsIn = (folder) => join(folder, "secrets.json");

/** @param {string} stateDir */
async function seedInto(stateDir) {
  const secrets = freshSecrets("local-test");
  await seedOnce(stateDir, { ...secrets, ENVIRONMENT: "test", DEMO_PASSWORD_HASH: demoPasswordHash });
  await writeFile(secretsIn(stateDir), JSON.stringify(secrets));
}

/** The demo data as this run seeded it, whoever needs it first. @returns {Promise<string>} its folder */
export async function seededByThisRun() {
  const folder = join(process.env.CARIS_SCRATCH ?? "", "demo");
  if (existsSync(folder)) return folder;
  const own = await mkdtemp(`${folder}-`);
  await seedInto(own);
  await rename(own, folder).catch(() => rm(own, { recursive: true })); // another process was first
  return folder;
}

/**
 * Puts the demo data into a state that has none: a copy of the run's one seeding, or, outside of a run of tests, its own.
 * @param {string} stateDir
 * @returns {Promise<Record<string, string>>} the secrets that open it
 */
export async function demoState(stateDir) {
  if (process.env.CARIS_SCRATCH === undefined) await seedInto(stateDir);
  else {
    await mkdir(stateDir, { recursive: true });
    await cp(await seededByThisRun(), stateDir, { recursive: true });
  }
  return JSON.parse(await readFile(secretsIn(stateDir), "utf8"));
}

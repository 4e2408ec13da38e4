import { buildIfChanged } from "../../scripts/build.mjs";
import { seededByThisRun } from "../demo-state.mjs";

/** What the workers' apps start from, made once before there are workers. */
export default async function setup(): Promise<void> {
  await buildIfChanged();
  await seededByThisRun();
}

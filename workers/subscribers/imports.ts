import { goOn } from "../../app/features/imports/steps/go-on.server";
import { bothPlanes } from "../job-scope";
import { effect, shardOf } from "./subscriber";

/** One turn of an import; its own event starts the next one. */
export const goOnImporting = effect("imports.go_on", async (job, event) => {
  if (event.clinicId === null) return;
  await goOn({ ...(await shardOf(job, event.clinicId)), both: bothPlanes(job) }, event.clinicId, event.aggregateId);
});

import { advanceExport } from "../../app/features/privacy/copy/advance-export.server";
import { tellTouched } from "../../app/features/privacy/incident/read-incidents.server";
import { bothPlanes } from "../job-scope";
import { telling } from "./notices";
import { effect, shardOf, textIn } from "./subscriber";

/** One turn of the copy of somebody's data; its own event starts the next one. */
const advance = effect("privacy.advance_export", async (job, event) => {
  if (event.clinicId === null) return;
  const ctx = { ...(await shardOf(job, event.clinicId)), both: bothPlanes(job) };
  await advanceExport(ctx, event.clinicId, event.aggregateId);
});

/** It can be fetched: who asked for it. */
const tellOfExport = telling(
  "notices.person_export_ready",
  (_, event) => {
    const memberId = textIn(event, "memberId");
    const told = { kind: "person_export.ready" as const, subjectId: event.aggregateId, aboutMemberId: null };
    return memberId === undefined ? [] : [{ memberId, ...told }];
  },
  { alsoWhoDidIt: true },
);

/** An incident touched their data, and a person of the platform has pressed: who is listed of a clinic and was not told. */
const tellOfIncident = effect("notices.incident_told", async (job, event) => {
  const incidentId = textIn(event, "id");
  if (event.clinicId === null || incidentId === undefined) return;
  await tellTouched(bothPlanes(job), { id: event.id, clinicId: event.clinicId }, incidentId);
});

/** Who reacts to what people ask for of their own data. */
export const ofPrivacy = {
  "incident.told": [tellOfIncident],
  "person_export.advanced": [advance],
  "person_export.ready": [tellOfExport],
};

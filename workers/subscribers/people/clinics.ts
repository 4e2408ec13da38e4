import { endWithClinic } from "../../../app/features/billing/subscription/end-with-clinic.server";
import { commit } from "../../../app/features/kernel/events/commit.server";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import { notify } from "../../../app/features/notifications/notice/notify.server";
import { closesAtOf } from "../../../app/features/tenancy/clinic/closes-at.server";
import { nextPeopleOf, peopleAtOnce } from "../../../app/features/tenancy/member/members-of-role.server";
import { AppError } from "../../../app/lib/app-error";
import { bothPlanes, type Job } from "../../job-scope";
import { settlePlacesOfClinic } from "../agenda/appointments";
import { effect, shardOf, textIn } from "../subscriber";

const closesAtIn = ({ data }: StoredEvent) => (typeof data.closesAt === "number" ? data.closesAt : null);

/** The event that has the next ones told; told of twice, it is there once. */
async function goOn(job: Job, clinicId: string, version: number, data: { closesAt: number | null; after: string }) {
  const aggregateId = `told/${clinicId}/${version}/${data.after}`;
  const event = { type: "clinic.people_told" as const, aggregateId, version, data };
  try {
    await commit(job.directory, { clinicId, statements: [], events: [event], audit: [] });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}

/**
 * The clinic closes, or does not after all: everybody who belongs to it is told, so many in one go, and the next by the event that follows.
 * It stops when what it says is true no more.
 */
const tellPeople = effect("notices.clinic_closing", async (job, event) => {
  const { clinicId } = event;
  const closesAt = closesAtIn(event);
  if (clinicId === null || (await closesAtOf(job.directory, { clinicId })) !== closesAt) return;
  const shard = await shardOf(job, clinicId);
  const people = await nextPeopleOf(shard, { clinicId }, textIn(event, "after") ?? "");
  const kind = closesAt === null ? "clinic.reopened" : "clinic.closing";
  const wanted = people.map((memberId) => ({ memberId, kind, subjectId: clinicId, aboutMemberId: null }) as const);
  if (wanted.length > 0) await notify(bothPlanes(job), shard.plane, { id: event.id, clinicId }, wanted);
  const after = people.at(-1);
  if (after !== undefined && people.length === peopleAtOnce)
    await goOn(job, clinicId, event.version, { closesAt, after });
});

/** What the clinic pays ends with it, or goes on with it; also what is bought on a page that was opened before. */
export const settleTerm = effect("billing.clinic_closing", async (job, { clinicId }) => {
  if (clinicId !== null) await endWithClinic(job.directory, { clinicId });
});

/** Who reacts to what becomes of clinics: that they close, and where they are. */
export const ofClinics = {
  "clinic.closing": [tellPeople, settleTerm],
  "clinic.reopened": [tellPeople, settleTerm],
  "clinic.people_told": [tellPeople],
  "clinic.places_changed": [settlePlacesOfClinic],
};

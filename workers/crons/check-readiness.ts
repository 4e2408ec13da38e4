import { checkReadiness as check } from "../../app/features/sos/ladder/check-readiness.server";
import { bothPlanes, type Job } from "../job-scope";

/** Once a day: whether every psychologist can be reached and has a substitute; admins of clinics where not are told. */
export function checkReadiness(job: Job): Promise<number> {
  return check(bothPlanes(job));
}

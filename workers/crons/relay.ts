import { relayEvents } from "../../app/features/kernel/events/announce.server";
import { planeNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { onEach } from "./on-each";

/** Every minute: announces committed events that are not handled though they are due, on every plane. */
export function relay(job: Job): Promise<number> {
  return onEach(planeNames, (plane) => relayEvents(job.on(plane)));
}

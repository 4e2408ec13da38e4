import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { copyCycle, type CareScope } from "./cycle.repo.server";

/** Statement that writes anew what a patient's care links copy of their cycles. */
export function settleCycle(db: ClinicDb, scope: CareScope): Statement {
  return copyCycle(db, scope);
}

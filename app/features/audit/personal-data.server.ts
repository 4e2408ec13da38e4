import type { PersonalData } from "~/features/kernel/personal-data";
import { tableOfNobody } from "~/features/kernel/personal-rows.server";
import { auditCheckpoint, auditLog } from "./seal/audit-log.both.table";

/** What seals the audit: hashes and signatures. The rows themselves are the kernel's. */
export const auditData: PersonalData = {
  feature: "audit",
  stores: [
    tableOfNobody(auditLog, "how far a clinic's audit is sealed: sizes and hashes"),
    tableOfNobody(auditCheckpoint, "what was signed of a clinic's audit: hashes and signatures"),
  ],
};

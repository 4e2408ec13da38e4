import type { PersonalData } from "~/features/kernel/personal-data";
import { tableOfNobody } from "~/features/kernel/personal-rows.server";
import { clinicPlan } from "./clinic-plan/clinic-plan.directory.table";
import { planVersion } from "./plan-version.directory.table";

/** Plans, and which of them a clinic has. */
export const plansData: PersonalData = {
  feature: "plans",
  stores: [
    tableOfNobody(planVersion, "what a plan allows and costs"),
    tableOfNobody(clinicPlan, "which plan a clinic has, and until when"),
  ],
};

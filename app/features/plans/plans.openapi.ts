import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { planSchema } from "./plans.schema";

/** Endpoints of plans. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listPlans",
    method: "get",
    path: "/api/admin/plans",
    access: "admin",
    summary: "Os planos como são oferecidos hoje; valores em centavos.",
    answer: { status: 200, data: z.array(planSchema) },
    errors: ["auth.totp_setup_required"],
  },
];

import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { businessNames } from "~/platform/metrics/data-point";

const sum = z.int().nullable();

/** Endpoints of what is measured. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "readClinicMetrics",
    method: "get",
    path: "/api/admin/metrics",
    access: "admin",
    summary:
      "O que aconteceu na clínica em 7 e 30 dias, em somas (null: menos de cinco vezes, ou obra de menos de cinco pacientes), e por mês em quanto tempo pedidos de ajuda são atendidos (ms).",
    answer: {
      status: 200,
      data: z.object({
        uses: z.array(z.object({ name: z.enum(businessNames), last7: sum, last30: sum })),
        fewPatients: z.boolean(),
        sos: z.array(
          z.object({
            month: z.string(),
            raised: z.int(),
            acknowledged: z.int(),
            unanswered: z.int(),
            p50: z.number().nullable(),
            p90: z.number().nullable(),
          }),
        ),
      }),
    },
    errors: ["auth.totp_setup_required"],
  },
];

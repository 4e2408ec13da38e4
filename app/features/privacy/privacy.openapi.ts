import type { ApiOperation } from "~/features/kernel/api-operation";
import { exportSchema, startedExportSchema } from "./privacy.wire";

/** Endpoints of what people ask for of their own data. */
export const operations = [
  {
    operationId: "startExport",
    method: "post",
    path: "/api/patient/exports",
    access: "patient",
    summary:
      "Pede uma cópia de tudo o que a CÁRIS guarda de você: um ZIP com `data.json`, `index.html`, `fhir.json` e `files/`.",
    answer: { status: 202, data: startedExportSchema },
    errors: ["export.running", "request.rate_limited"],
  },
  {
    operationId: "getExport",
    method: "get",
    path: "/api/patient/exports/{id}",
    access: "patient",
    summary: "Quanto da cópia está feito e, quando pronta, onde baixá-la.",
    answer: { status: 200, data: exportSchema },
    errors: ["export.not_found"],
  },
] as const satisfies readonly ApiOperation[];

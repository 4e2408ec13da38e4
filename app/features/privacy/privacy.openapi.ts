import type { ApiOperation } from "~/features/kernel/api-operation";
import { askErasureSchema } from "./privacy.schema";
import { askedErasureSchema, exportSchema, startedExportSchema } from "./privacy.wire";

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
    operationId: "askErasure",
    method: "post",
    path: "/api/patient/erasure",
    access: "patient",
    summary: "Pede que tudo seja apagado, sete dias depois: o que vai embora, o que a lei manda guardar e até quando.",
    body: askErasureSchema,
    answer: { status: 202, data: askedErasureSchema },
    errors: [
      "auth.password_wrong",
      "auth.totp_required",
      "auth.totp_invalid",
      "auth.too_many_attempts",
      "privacy.erasure_asked",
      "privacy.runs_alone",
      "privacy.runs_platform",
    ],
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

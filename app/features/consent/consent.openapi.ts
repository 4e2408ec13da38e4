import type { ApiOperation } from "~/features/kernel/api-operation";
import { consentSchema, setConsentBody } from "./consent.wire";

/** Endpoints of a patient's consents. */
export const operations = [
  {
    operationId: "getConsent",
    method: "get",
    path: "/api/patient/consents/{purpose}",
    access: "patient",
    summary:
      "Se você autorizou um uso (`emergency-contact`, `telehealth`, `ai`, `whatsapp`; `research`, que nada usa ainda, responde não), e o texto a ler antes de decidir.",
    answer: { status: 200, data: consentSchema },
    errors: ["consent.not_found"],
  },
  {
    operationId: "setConsent",
    method: "put",
    path: "/api/patient/consents/{purpose}",
    access: "patient",
    body: setConsentBody,
    summary: "Autoriza um uso ou retira a autorização; vale a partir do próximo pedido.",
    answer: { status: 200, data: consentSchema },
    errors: ["consent.not_found", "consent.not_offered", "consent.words_changed"],
  },
] as const satisfies readonly ApiOperation[];

import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import { addWordBody, careWordWire, changeWordBody, giveWordBody } from "./care-words.wire";

const none = "tenancy.patient_not_found";
const at = "/api/psychologist/patients/{id}/care-words";

/** Endpoints of words of care. */
export const operations: readonly ApiOperation[] = [
  {
    ...{ operationId: "listCareWords", method: "get", path: "/api/patient/care-words", access: "patient" },
    summary: "Palavras de cuidado: as guardadas, na ordem da pessoa, e depois as oferecidas.",
    answer: { status: 200, data: z.array(careWordWire) },
  },
  {
    ...{ operationId: "addCareWord", method: "post", path: "/api/patient/care-words", access: "patient" },
    body: addWordBody,
    idempotent: true,
    summary: "Guarda palavras para um dia difícil.",
    answer: { status: 201, data: idSchema },
    errors: ["care_words.too_many"],
  },
  {
    ...{ operationId: "changeCareWord", method: "patch", path: "/api/patient/care-words/{id}", access: "patient" },
    body: changeWordBody,
    summary: "Muda, aceita ou move palavras.",
    answer: { status: 200, data: careWordWire },
    errors: ["care_words.not_found", "care_words.changed_elsewhere", "care_words.too_many"],
  },
  {
    ...{ operationId: "removeCareWord", method: "delete", path: "/api/patient/care-words/{id}", access: "patient" },
    summary: "Apaga palavras, ou recusa as que foram oferecidas.",
    answer: { status: 200, data: idSchema },
    errors: ["care_words.not_found"],
  },
  {
    ...{ operationId: "listGivenCareWords", method: "get", path: at, access: "psychologist" },
    summary: "As palavras que você ofereceu a um paciente e que continuam lá.",
    answer: { status: 200, data: z.array(careWordWire) },
    errors: [none],
  },
  {
    ...{ operationId: "giveCareWord", method: "post", path: at, access: "psychologist" },
    body: giveWordBody,
    idempotent: true,
    summary: "Oferece palavras a um paciente, que as guarda se quiser.",
    answer: { status: 201, data: idSchema },
    errors: [none, "care_words.too_many_waiting"],
  },
];

import * as z from "zod";
import type { ApiOperation } from "./api-operation";
import { instantSchema, named } from "./named.schema";

const state = z.enum(["healthy", "unhealthy"]);
const parts = z.object({ database: state, cache: state, storage: state, realtime: state, queue: state, sos: state });
const well = {
  status: "healthy",
  timestamp: "2026-03-14T12:30:00.000Z",
  version: "0.1.0",
  services: {
    database: "healthy",
    cache: "healthy",
    storage: "healthy",
    realtime: "healthy",
    queue: "healthy",
    sos: "healthy",
  },
} as const;
const healthSchema = named(
  "Health",
  z.object({
    status: z.enum(["healthy", "degraded"]),
    timestamp: instantSchema,
    version: z.string(),
    services: parts,
  }),
  well,
);

// At the top too, where monitors look for it.
const answerSchema = z.object({ success: z.literal(true), data: healthSchema }).and(healthSchema);

/** Endpoints about the API itself. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "getHealth",
    method: "get",
    path: "/api/health",
    access: "public",
    summary: "Como estão as nossas partes; 503 quando alguma não responde.",
    answer: { status: 200, content: answerSchema, type: "application/json" },
    errors: ["request.malformed", "request.unavailable"],
  },
  {
    operationId: "getContract",
    method: "get",
    path: "/api/openapi.json",
    access: "public",
    summary: "Este contrato, em OpenAPI 3.1.",
    answer: { status: 200, content: z.looseObject({ openapi: z.string() }), type: "application/json" },
    errors: ["request.rate_limited"],
  },
  {
    operationId: "getContractPage",
    method: "get",
    path: "/api/docs",
    access: "public",
    summary: "Este contrato, para ler.",
    answer: { status: 200, content: z.string(), type: "text/html" },
    errors: ["request.rate_limited"],
  },
];

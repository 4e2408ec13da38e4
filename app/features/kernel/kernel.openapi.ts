import * as z from "zod";
import type { ApiOperation } from "./api-operation";

const state = z.enum(["healthy", "unhealthy"]);
const health = z.object({
  status: z.enum(["healthy", "degraded"]),
  timestamp: z.iso.datetime(),
  version: z.string(),
  services: z.object({ database: state, cache: state, storage: state, realtime: state, queue: state, sos: state }),
});

/** Endpoints about the API itself. */
export const operations: readonly ApiOperation[] = [
  {
    method: "get",
    path: "/api/health",
    access: "public",
    summary: "Como estão as nossas partes; 503 quando alguma não responde.",
    answer: { status: 200, data: health },
    errors: ["request.unavailable"],
  },
  {
    method: "get",
    path: "/api/openapi.json",
    access: "public",
    summary: "Este contrato, em OpenAPI 3.1.",
    answer: { status: 200, data: z.unknown() },
  },
  {
    method: "get",
    path: "/api/docs",
    access: "public",
    summary: "Este contrato, para ler.",
    answer: { status: 200, data: z.unknown() },
  },
];

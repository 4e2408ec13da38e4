import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { named } from "~/features/kernel/named.schema";
import type { AppErrorCode } from "~/lib/app-error";
import { errorCodes, errorSentence, statusOf } from "../errors.server";
import type { Described, Reference } from "./document";

/** The other half of the envelope: what was refused, in words that may be shown. */
export const errorSchema = named(
  "Error",
  z.object({
    success: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes as [AppErrorCode, ...AppErrorCode[]]),
      message: z.string(),
      fields: z.record(z.string(), z.string()).optional().describe("O que corrigir, campo por campo"),
      conflicts: z.array(z.iso.datetime()).optional().describe("Os horários que impedem o pedido"),
      limit: z.string().optional().describe("O limite do plano que foi alcançado"),
      requestId: z.string(),
    }),
  }),
  {
    success: false,
    error: {
      code: "request.invalid",
      message: "Alguns campos precisam de atenção.",
      fields: { title: "Escreva um título." },
      requestId: "5f0f7a0c-3a1e-4a51-9a58-0d0f5b4f6c55",
    },
  },
);

/** What the pipeline may say to any request, whatever its endpoint: told once, as `default`. */
const everywhere = [
  "request.malformed",
  "request.foreign_origin",
  "request.method_not_allowed",
  "request.too_large",
  "request.unsupported_media",
  "request.rate_limited",
  "request.internal",
  "request.unavailable",
] as const;

/** Codes an endpoint can answer beside those: its own, and those of every one of its kind. */
function errorsOf({ access, body, bytes, query, idempotent, errors = [] }: ApiOperation): AppErrorCode[] {
  return [
    ...(access === "public" ? [] : (["auth.required"] as const)),
    ...(access === "public" || access === "account" ? [] : (["auth.forbidden"] as const)),
    ...(body || query || bytes ? (["request.invalid"] as const) : []),
    ...(idempotent ? (["kernel.idempotency_reused"] as const) : []),
    ...errors,
  ];
}

const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };

/**
 * What can go wrong at an endpoint, status by status. Each set of codes that share a status is told once, named by its codes, and
 * put into `shared`.
 */
export function errorResponses(operation: ApiOperation, shared: Record<string, Described>): Record<string, Reference> {
  const byStatus = new Map<number, AppErrorCode[]>();
  for (const code of new Set(errorsOf(operation)))
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const name = codes.toSorted().join("-or-");
      shared[name] ??= {
        description: codes.map((code) => `\`${code}\`: ${errorSentence(code)}`).join("\n\n"),
        content,
      };
      return [status, { $ref: `#/components/responses/${name}` }];
    }),
  );
}

/** Any other answer is an error too. */
export const anyOther: Described = {
  description: everywhere.map((code) => `${String(statusOf(code))} \`${code}\`: ${errorSentence(code)}`).join("\n\n"),
  content,
};

import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import type { AppErrorCode } from "~/lib/app-error";
import { errorCodes, errorSentence, statusOf } from "../errors.server";

type Json = Record<string, unknown>;
type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: unknown };
type Content = Record<string, { schema: Json }>;

/** One operation of the document. */
export type OpenApiOperation = {
  summary: string;
  description: string;
  tags: string[];
  security: Json[];
  parameters?: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description: string; content: Content }>;
};
/** The document, as far as it is ours to shape. */
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: Json;
};

const accessWords = {
  public: "Aberto a todos.",
  account: "Para quem entrou na conta.",
  member: "Para quem participa de uma clínica.",
  patient: "Para pacientes.",
  psychologist: "Para psicólogas e psicólogos.",
  admin: "Para a administração da clínica.",
  platform: "Para a administração da plataforma.",
} as const satisfies Record<ApiOperation["access"], string>;

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodType | undefined): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, "input") as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

/** Codes an endpoint can answer: its own, and those of every one of its kind. */
function errorsOf({ access, body, bytes, query, idempotent, path, errors = [] }: ApiOperation): AppErrorCode[] {
  return [
    ...(access === "public" ? [] : (["auth.required"] as const)),
    ...(access === "public" || access === "account" ? [] : (["auth.forbidden"] as const)),
    ...(body ? (["request.malformed", "request.unsupported_media", "request.too_large"] as const) : []),
    ...(bytes ? (["request.unsupported_media", "request.too_large"] as const) : []),
    ...(body || query || bytes ? (["request.invalid"] as const) : []),
    ...(idempotent ? (["kernel.idempotency_reused"] as const) : []),
    ...(path === "/api/health" ? [] : (["request.rate_limited"] as const)),
    ...errors,
  ];
}

function errorResponses(operation: ApiOperation): OpenApiOperation["responses"] {
  const byStatus = new Map<number, AppErrorCode[]>();
  for (const code of errorsOf(operation)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errorSentence(code)}`).join("\n\n"),
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

const binary: Json = { type: "string", format: "binary" };

function success({
  answer: { status, data, paged = false, frames, bytes },
}: ApiOperation): OpenApiOperation["responses"] {
  if (bytes) return { [status]: { description: "O conteúdo.", content: { "*/*": { schema: binary } } } };
  if (frames) {
    const content = { [frames]: { schema: schemaOf(data, "output") } };
    return { [status]: { description: "Aberto. Cada mensagem:", content } };
  }
  const page = { type: "object", required: ["nextCursor"], properties: { nextCursor: { type: ["string", "null"] } } };
  const schema = {
    type: "object",
    required: ["success", "data", ...(paged ? ["page"] : [])],
    properties: { success: { const: true }, data: schemaOf(data, "output"), ...(paged ? { page } : {}) },
  };
  return { [status]: { description: "Deu certo.", content: { "application/json": { schema } } } };
}

function bodyOf({ body, bytes }: ApiOperation): OpenApiOperation["requestBody"] | undefined {
  if (body) return { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } };
  if (!bytes) return undefined;
  const form = { type: "object", required: ["file"], properties: { file: binary } };
  return { required: true, content: { [bytes]: { schema: bytes === "multipart/form-data" ? form : binary } } };
}

function describe(operation: ApiOperation): OpenApiOperation {
  const { summary, access, path, query, idempotent } = operation;
  const requestBody = bodyOf(operation);
  const parameters = [...pathParameters(path), ...queryParameters(query), ...(idempotent ? [idempotencyKey] : [])];
  return {
    summary,
    description: accessWords[access],
    tags: [path.split("/")[2] ?? ""],
    security: access === "public" ? [] : [{ bearer: [] }, { cookie: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: { ...success(operation), ...errorResponses(operation) },
  };
}

const errorSchema = {
  type: "object",
  required: ["success", "error"],
  properties: {
    success: { const: false },
    error: {
      type: "object",
      required: ["code", "message", "requestId"],
      properties: {
        code: { type: "string", enum: errorCodes },
        message: { type: "string" },
        fields: { type: "object", additionalProperties: { type: "string" } },
        requestId: { type: "string" },
      },
    },
  },
};

/** The OpenAPI 3.1 document of a table of operations, made of the very schemas that the endpoints parse with. */
export function openApiDocument(operations: readonly ApiOperation[], version: string): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: "3.1.0",
    info: {
      title: "CÁRIS",
      version,
      description: "Respostas em JSON: `{success, data, page?}` ou `{success, error}`. Instantes em ISO 8601 (UTC).",
    },
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        cookie: { type: "apiKey", in: "cookie", name: "__Host-caris_login" },
      },
    },
  };
}

import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { named } from "~/features/kernel/named.schema";
import type { Described, Json, OpenApi, OpenApiOperation, Parameter, Reference } from "./document";
import { anyOther, errorResponses, errorSchema } from "./error-responses.server";
import { toJson } from "./schemas.server";

type Shared = OpenApi["components"];

const accessWords = {
  public: "Aberto a todos.",
  account: "Para quem entrou na conta.",
  member: "Para quem participa de uma clínica.",
  patient: "Para pacientes.",
  psychologist: "Para psicólogas(os).",
  admin: "Para a administração da clínica.",
  platform: "Para a administração da plataforma.",
} as const satisfies Record<ApiOperation["access"], string>;

/** Whose operations have an address and so a tag of their own, which says for whom they are. */
const roles = ["patient", "psychologist", "admin"] as const;

/** Where a list goes on. */
export const pageSchema = named("Page", z.object({ nextCursor: z.string().nullable() }), { nextCursor: null });

/** A parameter that is told once for where it is said, and referred to; another of its name that is not the same stands where it is. */
function once(parameter: Parameter, { parameters }: Shared): Parameter | Reference {
  const key = parameter.in === "query" ? `${parameter.name}.query` : parameter.name;
  const first = (parameters[key] ??= parameter);
  return JSON.stringify(first) === JSON.stringify(parameter) ? { $ref: `#/components/parameters/${key}` } : parameter;
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodType | undefined, { schemas }: Shared): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = toJson(query, "input", schemas) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    ...(required.includes(name) ? { required: true } : {}),
    schema,
  }));
}

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

const binary: Json = { type: "string", format: "binary" };

/** The envelope around what is answered; of what has a name it is told once, and referred to. */
function envelope(data: z.ZodType, paged: boolean, { schemas, responses }: Shared): Described | Reference {
  const schema = z.object({ success: z.literal(true), data, ...(paged ? { page: pageSchema } : {}) });
  const json = toJson(schema, "output", schemas);
  const told = { description: "Deu certo.", content: { "application/json": { schema: json } } };
  const one = data instanceof z.ZodArray ? data.element : data;
  const name = z.globalRegistry.get(one as z.ZodType)?.id;
  if (name === undefined) return told;
  const key = `${name}${one === data ? "" : "List"}${paged ? "Page" : ""}`;
  responses[key] ??= told;
  return { $ref: `#/components/responses/${key}` };
}

function success({ answer }: ApiOperation, shared: Shared): OpenApiOperation["responses"] {
  const told = (schema: z.ZodType) => toJson(schema, "output", shared.schemas);
  if ("frames" in answer) {
    const content = { [answer.type]: { schema: told(answer.frames) } };
    return { [answer.status]: { description: "Aberto. Cada mensagem:", content } };
  }
  if ("content" in answer) {
    const schema = answer.content === "binary" ? binary : told(answer.content);
    return { [answer.status]: { description: "O conteúdo.", content: { [answer.type]: { schema } } } };
  }
  return { [answer.status]: envelope(answer.data, answer.paged ?? false, shared) };
}

function bodyOf({ body, bytes }: ApiOperation, { schemas }: Shared): OpenApiOperation["requestBody"] | undefined {
  if (body) return { required: true, content: { "application/json": { schema: toJson(body, "input", schemas) } } };
  if (!bytes) return undefined;
  const form = { type: "object", required: ["file"], properties: { file: binary } };
  return { required: true, content: { [bytes]: { schema: bytes === "multipart/form-data" ? form : binary } } };
}

function describe(operation: ApiOperation, shared: Shared): OpenApiOperation {
  const { operationId, summary, access, path, query, idempotent } = operation;
  const requestBody = bodyOf(operation, shared);
  const parameters = [
    ...pathParameters(path),
    ...queryParameters(query, shared),
    ...(idempotent ? [idempotencyKey] : []),
  ].map((parameter) => once(parameter, shared));
  const tag = path.split("/")[2] ?? "";
  return {
    operationId,
    summary,
    ...(tag === access ? {} : { description: accessWords[access] }),
    tags: [tag],
    ...(access === "public" ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...success(operation, shared),
      ...errorResponses(operation, shared.responses),
      default: { $ref: "#/components/responses/other" },
    },
  };
}

const securitySchemes = {
  bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  cookie: { type: "apiKey", in: "cookie", name: "__Host-caris_login" },
};

/**
 * The OpenAPI 3.1 document of a table of operations, made of the very schemas that the endpoints parse with.
 * @param server where the endpoints are: an origin, or "/" for where the document is
 */
export function openApiDocument(operations: readonly ApiOperation[], version: string, server: string): OpenApi {
  const shared: Shared = { schemas: {}, parameters: {}, responses: { other: anyOther }, securitySchemes };
  toJson(errorSchema, "output", shared.schemas);
  const paths: OpenApi["paths"] = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation, shared);
  return {
    openapi: "3.1.0",
    info: {
      title: "CÁRIS",
      version,
      description: "Respostas em JSON: `{success, data, page?}` ou `{success, error}`. Instantes em ISO 8601 (UTC).",
      license: { name: "Todos os direitos reservados", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: server }],
    security: [{ bearer: [] }, { cookie: [] }],
    tags: roles.map((name) => ({ name, description: accessWords[name] })),
    paths,
    components: shared,
  };
}

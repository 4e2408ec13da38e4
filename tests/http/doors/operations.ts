import type { OpenApi, OpenApiOperation } from "~/http/openapi/document";
import { ask } from "../site";

/** An endpoint as the running app tells of it. */
export type Endpoint = { method: string; path: string; open: boolean; query: string[]; fields: string[] };

/** The contract of the running app. */
export async function contract(): Promise<OpenApi> {
  return (await (await ask("/api/openapi.json")).json()) as OpenApi;
}

/** What a reference leads to; what is none is itself. */
function resolved(document: OpenApi, told: unknown): Record<string, unknown> {
  const { $ref } = told as { $ref?: string };
  if ($ref === undefined) return told as Record<string, unknown>;
  const found = $ref
    .split("/")
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document);
  return resolved(document, found);
}

function fieldsOf(document: OpenApi, { requestBody }: OpenApiOperation): string[] {
  const json = requestBody?.content["application/json"];
  return json ? Object.keys(resolved(document, json.schema).properties ?? {}) : [];
}

/** Every endpoint of /api/openapi.json. */
export async function endpoints(): Promise<Endpoint[]> {
  const document = await contract();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => {
      const parameters = (told.parameters ?? []).map((p) => resolved(document, p));
      return {
        method: method.toUpperCase(),
        path,
        open: told.security?.length === 0,
        query: parameters.filter((p) => p.in === "query").map((p) => String(p.name)),
        fields: fieldsOf(document, told),
      };
    }),
  );
}

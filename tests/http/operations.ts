import { ask } from "./site";

type Schema = { properties?: Record<string, object> };
type Told = {
  security: unknown[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
/** An endpoint as the running app tells of it. */
export type Endpoint = { method: string; path: string; open: boolean; query: string[]; fields: string[] };

/** Every endpoint of /api/openapi.json. */
export async function endpoints(): Promise<Endpoint[]> {
  const { paths } = (await (await ask("/api/openapi.json")).json()) as { paths: Record<string, Record<string, Told>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      method: method.toUpperCase(),
      path,
      open: told.security.length === 0,
      query: (told.parameters ?? []).filter((p) => p.in === "query").map((p) => p.name),
      fields: Object.keys(told.requestBody?.content["application/json"]?.schema.properties ?? {}),
    })),
  );
}
